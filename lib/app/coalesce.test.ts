import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { coalesce, pageClock } from "./coalesce";

const PACE = { gather: 100, apart: 1_000 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a burst becomes one run, soon", () => {
  const run = vi.fn();
  const { request } = coalesce(run, PACE, pageClock);
  for (let time = 0; time < 5; time++) request();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(1);
});

test("a steady stream becomes one run a second, and the last request is not lost", () => {
  const run = vi.fn();
  const { request } = coalesce(run, PACE, pageClock);
  for (let time = 0; time < 50; time++) {
    request();
    vi.advanceTimersByTime(100);
  }
  expect(run).toHaveBeenCalledTimes(5);
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(6);
});

test("nothing runs after it was stopped", () => {
  const run = vi.fn();
  const { request, stop } = coalesce(run, PACE, pageClock);
  request();
  stop();
  vi.advanceTimersByTime(5_000);
  expect(run).not.toHaveBeenCalled();
});
