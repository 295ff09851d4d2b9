import { expect, test } from "vitest";
import { fail, succeed, type Result } from "../http/failure";
import { createPager, type PagerPage } from "./pager";

type Page = PagerPage<{ id: string }>;
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: String(from + index) }));
const pageAt = (offset: number, count: number, size: number): Page => ({
  count,
  items: numbers(offset, Math.min(offset + size, count)),
  unreadable: 0,
});

/** A list whose pages arrive when a test lets them. */
function slowList() {
  const waiting: ((page: Result<Page>) => void)[] = [];
  const offsets: number[] = [];
  const pager = createPager<{ id: string }>((offset) => {
    offsets.push(offset);
    return new Promise((resolve) => waiting.push(resolve));
  });
  const answer = async (result: Result<Page>) => {
    waiting.shift()?.(result);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { pager, offsets, answer };
}

test("reads all pages, one after the other", async () => {
  const pager = createPager((offset) => Promise.resolve(succeed(pageAt(offset, 25, 10))));
  expect(pager.view.value).toMatchObject({ state: "idle", count: null });
  await pager.start();
  expect(pager.view.value).toMatchObject({ state: "whole", count: 25, passed: 25 });
  expect(pager.view.value.items).toEqual(numbers(0, 25));
});

test("an item that moves to the next page while the list is read is there once", async () => {
  const pages = [numbers(0, 10), numbers(9, 19)];
  const pager = createPager(() =>
    Promise.resolve(succeed({ count: 20, items: pages.shift() ?? [], unreadable: 0 })),
  );
  await pager.start();
  expect(pager.view.value.items).toEqual(numbers(0, 19));
});

test("ends where a server gives the same page again", async () => {
  let asked = 0;
  const pager = createPager(() => {
    asked += 1;
    const page = { count: 1e21, items: numbers(0, 2), unreadable: 1 };
    return Promise.resolve(asked < 9 ? succeed(page) : fail({ kind: "offline", url: "" }));
  });
  await pager.start();
  expect(pager.view.value).toMatchObject({ state: "whole", items: numbers(0, 2) });
  expect(asked).toBe(2);
});

test("ends where a server has less than it says", async () => {
  const pager = createPager((offset) => Promise.resolve(succeed({ ...pageAt(offset, 10, 10), count: 99 })));
  await pager.start();
  expect(pager.view.value).toMatchObject({ state: "whole", passed: 10 });
});

test("counts what cannot be read and goes on behind it", async () => {
  const offsets: number[] = [];
  const pager = createPager((offset) => {
    offsets.push(offset);
    return Promise.resolve(succeed({ count: 20, items: numbers(offset, offset + 8), unreadable: 2 }));
  });
  await pager.start();
  expect(offsets).toEqual([0, 10]);
  expect(pager.view.value.unreadable).toBe(4);
});

test("stops at once, keeps what is there, forgets the page on its way, and goes on", async () => {
  const { pager, offsets, answer } = slowList();
  void pager.start();
  await answer(succeed(pageAt(0, 30, 10)));
  pager.stop();
  expect(pager.view.value).toMatchObject({ state: "stopped", passed: 10 });
  await answer(succeed(pageAt(10, 30, 10)));
  expect(pager.view.value.items).toHaveLength(10);
  void pager.goOn();
  expect(pager.view.value.state).toBe("reading");
  await answer(succeed(pageAt(10, 30, 20)));
  expect(offsets).toEqual([0, 10, 10]);
  expect(pager.view.value).toMatchObject({ state: "whole", count: 30 });
});

test("keeps what is there when a page fails", async () => {
  const { pager, answer } = slowList();
  void pager.start();
  await answer(succeed(pageAt(0, 30, 10)));
  await answer(fail({ kind: "offline", url: "" }));
  expect(pager.view.value).toMatchObject({ state: "failed", passed: 10, failure: { kind: "offline" } });
});

test("a new start forgets what was read, also what arrives late", async () => {
  const { pager, answer } = slowList();
  void pager.start();
  void pager.start();
  await answer(succeed(pageAt(0, 5, 5)));
  expect(pager.view.value).toMatchObject({ state: "reading", items: [] });
  await answer(succeed(pageAt(0, 3, 3)));
  expect(pager.view.value).toMatchObject({ state: "whole", count: 3 });
});
