import { describe, expect, it } from "vitest";
import { changeDay, readMinute, readWeek, suggestSpan, weekFrom, writeMinute } from "./quiet-week";

describe("a week of quiet hours", () => {
  it("begins with the person's first day", () => {
    expect(weekFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 0]);
  });

  it("has seven days, whatever is stored", () => {
    expect(readWeek({})).toEqual(Array.from({ length: 7 }, () => null));
    expect(readWeek({ hours: [{ from: 1, to: 2 }] })).toHaveLength(7);
  });

  it("offers for a day what the latest day before it has, else a night", () => {
    const empty = readWeek({});
    expect(suggestSpan(empty, 3)).toEqual({ from: 1_320, to: 420 });
    const week = changeDay(changeDay(empty, 1, { from: 60, to: 120 }), 6, { from: 0, to: 0 });
    expect(suggestSpan(week, 3)).toEqual({ from: 60, to: 120 });
    expect(suggestSpan(week, 0)).toEqual({ from: 0, to: 0 });
  });

  it("writes minutes the way a time field does, and reads them back", () => {
    expect(writeMinute(450)).toBe("07:30");
    for (const minute of [0, 59, 60, 1_439]) expect(readMinute(writeMinute(minute))).toBe(minute);
    expect(readMinute("")).toBeNull();
  });
});
