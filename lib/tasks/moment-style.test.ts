import { describe, expect, it } from "vitest";
import { readCalendar } from "./calendar";
import { chooseMomentStyle } from "./moment-style";

const NOW = Date.UTC(2026, 10, 21, 12);
const calendar = readCalendar(NOW, { timezone: "UTC", firstDayOfWeek: 1 });

describe("how much of a date is written", () => {
  it.each([
    ["time", Date.UTC(2026, 10, 21)],
    ["time", Date.UTC(2026, 10, 21, 23, 59)],
    ["day", Date.UTC(2026, 10, 20, 23, 59)],
    ["day", Date.UTC(2026, 0, 1)],
    ["full", Date.UTC(2025, 11, 31, 23, 59)],
    ["full", Date.UTC(2027, 0, 1)],
  ] as const)("%s", (style, moment) => {
    expect(chooseMomentStyle(moment, calendar)).toBe(style);
  });
});
