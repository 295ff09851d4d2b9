import { describe, expect, it } from "vitest";
import { readCalendar } from "./calendar";
import { chooseDueWords, dueTone } from "./due-words";

/** A Tuesday. */
const now = Date.parse("2026-11-24T12:00:00Z");
const calendar = readCalendar(now, { timezone: "UTC", firstDayOfWeek: 1 });
const words = (text: string) => chooseDueWords(Date.parse(text), now, calendar);

describe("when a task is due, in words", () => {
  it.each([
    ["2026-11-24T11:59:59Z", { words: "minutesLate", count: 1 }],
    ["2026-11-24T11:01:00Z", { words: "minutesLate", count: 59 }],
    ["2026-11-24T11:00:00Z", { words: "hoursLate", count: 1 }],
    ["2026-11-24T07:00:00Z", { words: "hoursLate", count: 5 }],
    ["2026-11-23T12:00:00Z", { words: "daysLate", count: 1 }],
    ["2026-11-22T11:00:00Z", { words: "daysLate", count: 2 }],
  ])("counts how late it is: %s", (due, expected) => {
    expect(words(due)).toEqual(expected);
  });

  it.each([
    ["2026-11-24T12:00:00Z", { words: "inMinutes", count: 1 }],
    ["2026-11-24T12:39:30Z", { words: "inMinutes", count: 40 }],
    ["2026-11-24T13:00:00Z", { words: "time" }],
    ["2026-11-24T23:59:59Z", { words: "time" }],
    ["2026-11-25T00:00:00Z", { words: "weekday" }],
    ["2026-11-30T23:59:59Z", { words: "weekday" }],
    ["2026-12-01T00:00:00Z", { words: "date" }],
    ["2026-12-31T23:59:59Z", { words: "date" }],
    ["2027-01-01T00:00:00Z", { words: "dateWithYear" }],
  ])("says when it will be: %s", (due, expected) => {
    expect(words(due)).toEqual(expected);
  });

  it("names the weekday of a task due early next year", () => {
    const newYearsEve = Date.parse("2026-12-31T09:00:00Z");
    const around = readCalendar(newYearsEve, { timezone: "UTC", firstDayOfWeek: 1 });
    expect(chooseDueWords(Date.parse("2027-01-02T09:00:00Z"), newYearsEve, around)).toEqual({
      words: "weekday",
    });
  });

  it.each([
    [-1, "late"],
    [0, "soon"],
    [59 * 60_000, "soon"],
    [60 * 60_000, "plain"],
  ])("matters more the closer it comes: %i ms from now is %s", (distance, tone) => {
    expect(dueTone(now + distance, now)).toBe(tone);
  });
});
