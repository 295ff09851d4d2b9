import { expect, test } from "vitest";
import { fewAtOnce } from "./few-at-once";

test("each item has its turn, and no more are worked on at once than is said", async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = async (item: number) => {
    begun.push(item);
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  };
  await fewAtOnce([1, 2, 3, 4, 5], 2, work, () => false);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

test("nothing more is begun once it is over", async () => {
  const begun: number[] = [];
  const work = async (item: number) => void begun.push(item);
  await fewAtOnce([1, 2, 3, 4], 1, work, () => begun.length === 2);
  expect(begun).toEqual([1, 2]);
});

test("work that fails is told", async () => {
  const work = () => Promise.reject(new Error("no"));
  await expect(fewAtOnce([1], 3, work, () => false)).rejects.toThrow("no");
});
