import { describe, expect, it } from "vitest";
import { ownTimes } from "./main-thread.ts";
import { ratios, summarize } from "./statistics.ts";

describe("figures", () => {
  it("are told by their middle and the quarters around it, whatever order they came in", () => {
    expect(summarize([5, 1, 4, 2, 3])).toEqual({ runs: 5, low: 2, median: 3, high: 4 });
    expect(summarize([1, 2, 3, 4])).toEqual({ runs: 4, low: 1.75, median: 2.5, high: 3.25 });
  });

  it("are compared within their round", () => {
    expect(ratios([2, 30, 4], [1, 10, 0])).toEqual([2, 3]);
  });
});

describe("time of its own", () => {
  it("is what is left of an event without those within it", () => {
    const slice = (name: string, ts: number, dur: number) => ({
      name,
      ph: "X",
      pid: 1,
      tid: 1,
      ts,
      dur,
      tdur: dur,
    });
    const slices = [
      slice("Layout", 1500, 1000),
      slice("Task", 1000, 4000),
      slice("Style", 1600, 200),
      slice("Task", 6000, 500),
    ];
    const own = ownTimes(slices);
    expect(own.Task).toBeCloseTo(3.5);
    expect(own.Layout).toBeCloseTo(0.8);
    expect(own.Style).toBeCloseTo(0.2);
  });
});
