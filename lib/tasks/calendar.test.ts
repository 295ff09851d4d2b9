import { describe, expect, it } from "vitest";
import { readCalendar } from "./calendar";

const at = (text: string) => Date.parse(text);
const iso = (moment: number) => new Date(moment).toISOString();

describe("the calendar around now", () => {
  it("cuts days in the person's time zone, not the computer's", () => {
    const now = at("2026-11-24T23:30:00Z");
    expect(iso(readCalendar(now, { timezone: "UTC", firstDayOfWeek: 1 }).todayEnd)).toBe(
      "2026-11-25T00:00:00.000Z",
    );
    expect(iso(readCalendar(now, { timezone: "Asia/Tokyo", firstDayOfWeek: 1 }).todayStart)).toBe(
      "2026-11-24T15:00:00.000Z",
    );
    expect(iso(readCalendar(now, { timezone: "America/New_York", firstDayOfWeek: 1 }).todayEnd)).toBe(
      "2026-11-25T05:00:00.000Z",
    );
  });

  it.each([
    [0, "2026-11-29"],
    [1, "2026-11-30"],
    [2, "2026-12-01"],
    [3, "2026-11-25"],
    [6, "2026-11-28"],
  ])("ends the week of a Tuesday before the person's first day of the week (%i)", (firstDayOfWeek, end) => {
    const calendar = readCalendar(at("2026-11-24T12:00:00Z"), { timezone: "UTC", firstDayOfWeek });
    expect(iso(calendar.weekEnd).slice(0, 10)).toBe(end);
  });

  it("starts a whole new week on the first day itself", () => {
    const sunday = at("2026-11-22T08:00:00Z");
    expect(iso(readCalendar(sunday, { timezone: "UTC", firstDayOfWeek: 0 }).weekEnd)).toBe(
      "2026-11-29T00:00:00.000Z",
    );
    expect(iso(readCalendar(sunday, { timezone: "UTC", firstDayOfWeek: 1 }).weekEnd)).toBe(
      "2026-11-23T00:00:00.000Z",
    );
  });

  it("knows that the day the clocks change is shorter or longer", () => {
    const hours = (text: string) => {
      const { todayStart, todayEnd } = readCalendar(at(text), {
        timezone: "Europe/Berlin",
        firstDayOfWeek: 1,
      });
      return (todayEnd - todayStart) / 3_600_000;
    };
    expect(hours("2026-03-29T10:00:00Z")).toBe(23);
    expect(hours("2026-10-25T10:00:00Z")).toBe(25);
    expect(hours("2026-10-26T10:00:00Z")).toBe(24);
  });

  it("ends the year in the person's time zone", () => {
    const { yearStart, yearEnd } = readCalendar(at("2026-12-31T20:00:00Z"), {
      timezone: "Europe/Berlin",
      firstDayOfWeek: 1,
    });
    expect(iso(yearStart)).toBe("2025-12-31T23:00:00.000Z");
    expect(iso(yearEnd)).toBe("2026-12-31T23:00:00.000Z");
  });

  it.each(["", "Mars/Olympus"])("reads the unknown time zone %j as the computer's own", (timezone) => {
    const now = at("2026-11-24T12:00:00Z");
    const own = readCalendar(now, { timezone: Temporal.Now.timeZoneId(), firstDayOfWeek: 1 });
    expect(readCalendar(now, { timezone, firstDayOfWeek: 1 })).toEqual(own);
  });
});
