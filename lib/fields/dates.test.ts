import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDate, toLocalMoment, toSeconds } from "./dates";
import { EARLIEST_SECONDS, LATEST_SECONDS } from "./validate";

describe("a picked moment", () => {
  test("is told in the profile's zone", () => {
    const moment = { date: "2026-11-21", time: "18:00" };
    expect(toSeconds(moment, "UTC")).toBe(Date.UTC(2026, 10, 21, 18) / 1000);
    expect(toSeconds(moment, "Europe/Berlin")).toBe(Date.UTC(2026, 10, 21, 17) / 1000);
    expect(toSeconds(moment, "America/New_York")).toBe(Date.UTC(2026, 10, 21, 23) / 1000);
  });

  test("without a time is the end of that day", () => {
    const end = Date.UTC(2026, 10, 21, 22, 59, 59) / 1000;
    expect(toSeconds({ date: "2026-11-21", time: null }, "Europe/Berlin")).toBe(end);
    expect(toLocalMoment(end, "Europe/Berlin")).toEqual({ date: "2026-11-21", time: null });
  });

  test("that daylight saving skips is moved past the gap", () => {
    const seconds = toSeconds({ date: "2026-03-29", time: "02:30" }, "Europe/Berlin");
    expect(seconds).toBe(Date.UTC(2026, 2, 29, 1, 30) / 1000);
  });

  test.each(["2026-02-30", "", "soon", "2026-13-01"])("on no day, like %j, is none", (date) => {
    expect(toSeconds({ date, time: null }, "UTC")).toBeNull();
  });

  test("in an unknown zone counts as UTC", () => {
    expect(toSeconds({ date: "1970-01-01", time: "00:00" }, "Mars/Base")).toBe(0);
  });
});

describe("a stored moment", () => {
  test("keeps its seconds, loses its fraction", () => {
    expect(toLocalMoment(1_795_280_000.5, "UTC")).toEqual({ date: "2026-11-21", time: "16:53:20" });
    expect(toLocalMoment(0, "UTC")).toEqual({ date: "1970-01-01", time: "00:00" });
  });

  test.each([Number.NaN, Infinity, 1e15, -1e12])("that no calendar has (%d) is none", (seconds) => {
    expect(toLocalMoment(seconds, "UTC")).toBeNull();
  });

  test("shown and picked again stays the same, in every zone", () => {
    const zones = fc.constantFrom(
      "UTC",
      "Europe/Berlin",
      "Asia/Kolkata",
      "Pacific/Auckland",
      "America/St_Johns",
    );
    // Outside of the hour that comes twice when summer ends, which a clock cannot tell apart.
    const noons = fc.integer({ min: -20_000, max: 20_000 }).map((day) => day * 86_400);
    const seconds = fc
      .tuple(noons, fc.integer({ min: 32_000, max: 36_000 }))
      .map(([day, second]) => day + second);
    fc.assert(
      fc.property(seconds, zones, (moment, zone) => {
        const shown = toLocalMoment(moment, zone);
        expect(shown && toSeconds(shown, zone)).toBe(moment);
      }),
    );
  });
});

test("a moment at any edge is picked as it was shown: where clocks change, in the years 1 and 9999", () => {
  const zones = fc.constantFrom(
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Pacific/Apia",
  );
  // Clocks change on the last or first Sundays of these months, in the small hours.
  const changes = fc
    .tuple(
      fc.integer({ min: 1971, max: 2037 }),
      fc.constantFrom(2, 3, 8, 9, 10),
      fc.integer({ min: 0, max: 31 * 86_400 }),
    )
    .map(([year, month, seconds]) => Date.UTC(year, month, 1) / 1000 + seconds);
  const moments = fc.oneof(
    changes,
    fc.integer({ min: LATEST_SECONDS - 200_000, max: LATEST_SECONDS }),
    fc.integer({ min: EARLIEST_SECONDS, max: EARLIEST_SECONDS + 200_000 }),
    fc.integer({ min: EARLIEST_SECONDS, max: LATEST_SECONDS }),
  );
  fc.assert(
    fc.property(moments, zones, (seconds, zone) => {
      const shown = toLocalMoment(seconds, zone);
      const picked = shown && toSeconds(shown, zone);
      expect(picked).not.toBeNull();
      expect(toLocalMoment(picked ?? 0, zone)).toEqual(shown);
      // An hour that comes twice may be taken for the other one.
      expect(seconds < 0 || Math.abs((picked ?? 0) - seconds) <= 7_200).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

describe("a moment in words", () => {
  test.each([Number.NaN, Infinity, 1e300, -8.65e12])("that no calendar has (%d) is none", (moment) => {
    expect(formatDate(moment, { timezone: "UTC", dateFormat: "" })).toBe("");
  });

  const seconds = Date.UTC(2026, 10, 1, 16, 5) / 1000;
  const profile = { timezone: "UTC" };

  test.each([
    ["MMM dd, yyy, p", "Nov 01, 2026, 4:05\u00a0PM"],
    ["dd MMM, yyy, p", "01 Nov, 2026, 4:05\u00a0PM"],
    ["MMM dd, yyy, HH:mm", "Nov 01, 2026, 16:05"],
    ["dd MMM, yyy, HH:mm", "01 Nov, 2026, 16:05"],
  ])("as the profile has it: %s", (dateFormat, words) => {
    expect(formatDate(seconds, { ...profile, dateFormat })).toBe(words);
  });

  test("in the person's zone and language, with or without the time", () => {
    const format = { timezone: "Asia/Tokyo", dateFormat: "dd MMM, yyy, HH:mm" };
    expect(formatDate(seconds, format, "de")).toBe("02 Nov, 2026, 01:05");
    expect(formatDate(seconds, { ...format, withTime: false }, "de")).toBe("02 Nov, 2026");
  });
});
