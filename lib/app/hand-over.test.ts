// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { followHandOver, handOver } from "./hand-over";

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

it("hands a place over to a page that opens within ten seconds", () => {
  const local = memory();
  const openAt = (now: number) => {
    const page = { hash: "#/launch", reload: vi.fn<() => void>() };
    followHandOver(page, new EventTarget(), local, now);
    return page.hash;
  };
  expect(openAt(0)).toBe("#/launch");
  handOver(local, 5_000, "#/task/main/7");
  expect(openAt(14_999)).toBe("#/task/main/7");
  expect(openAt(15_000)).toBe("#/launch");
  handOver(local, 20_000, "");
  expect(openAt(20_000)).toBe("#/");
});

it("leads a page that is open already to the place", () => {
  const page = { hash: "#/task/main/7", reload: vi.fn<() => void>() };
  const events = new EventTarget();
  const stop = followHandOver(page, events, memory(), 0);
  const announce = (key: string, newValue: string) =>
    events.dispatchEvent(new StorageEvent("storage", { key, newValue }));

  announce("last-place", "1 #/task/main/8");
  expect(page.hash).toBe("#/task/main/7");
  announce("handed-over", "1 #/task/main/9");
  expect(page.hash).toBe("#/task/main/9");
  expect(page.reload).not.toHaveBeenCalled();
  announce("handed-over", "2 #/task/main/9");
  expect(page.reload).toHaveBeenCalledOnce();
  stop();
  announce("handed-over", "3 #/");
  expect(page.hash).toBe("#/task/main/9");
});
