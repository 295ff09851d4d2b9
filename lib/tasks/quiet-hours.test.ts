import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuietSpan } from "../store/stored";
import { quietUntil } from "./quiet-hours";

const BERLIN = "Europe/Berlin";
const time = (text: string) => Date.parse(text);
/** Sunday to Saturday, in hours. */
const hours = (...days: ([number, number] | null)[]): (QuietSpan | null)[] =>
  days.map((day) => day && { from: day[0] * 60, to: day[1] * 60 });
const everyDay = (from: number, to: number) =>
  hours(...Array.from({ length: 7 }, (): [number, number] => [from, to]));

describe("quiet hours", () => {
  it("last over midnight", () => {
    const quiet = { hours: everyDay(22, 7) };
    expect(quietUntil(quiet, time("2026-11-24T20:59:59Z"), BERLIN, false)).toBeNull();
    const end = time("2026-11-25T06:00:00Z");
    expect(quietUntil(quiet, time("2026-11-24T21:00:00Z"), BERLIN, false)).toBe(end);
    expect(quietUntil(quiet, time("2026-11-25T05:59:59Z"), BERLIN, false)).toBe(end);
    expect(quietUntil(quiet, end, BERLIN, false)).toBeNull();
  });

  it("belong to the weekday they begin on", () => {
    const friday = { hours: hours(null, null, null, null, null, [18, 8], null) };
    expect(quietUntil(friday, time("2026-11-28T06:00:00Z"), BERLIN, false)).toBe(
      time("2026-11-28T07:00:00Z"),
    );
    expect(quietUntil(friday, time("2026-11-28T20:00:00Z"), BERLIN, false)).toBeNull();
  });

  it("fill a whole day where they end when they begin", () => {
    const sunday = { hours: hours([0, 0], null, null, null, null, null, null) };
    expect(quietUntil(sunday, time("2026-11-22T12:00:00Z"), "UTC", false)).toBe(time("2026-11-23T00:00:00Z"));
    expect(quietUntil(sunday, time("2026-11-23T00:00:00Z"), "UTC", false)).toBeNull();
  });

  it.each([
    ["skip an hour", "2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z"],
    ["repeat an hour", "2026-10-24T21:00:00Z", "2026-10-25T06:00:00Z"],
  ])("end by the clock in a night when the clocks %s", (_, now, end) => {
    expect(quietUntil({ hours: everyDay(22, 7) }, time(now), BERLIN, false)).toBe(time(end));
  });

  it("let urgent tasks pass only where that was chosen, and never while everything is muted", () => {
    const now = time("2026-11-24T12:00:00Z");
    const quiet = { hours: everyDay(0, 0) };
    expect(quietUntil(quiet, now, "UTC", true)).not.toBeNull();
    expect(quietUntil({ ...quiet, urgentPasses: true }, now, "UTC", true)).toBeNull();
    expect(quietUntil({ ...quiet, urgentPasses: true }, now, "UTC", false)).not.toBeNull();
    expect(quietUntil({ urgentPasses: true, mutedUntil: now + 1 }, now, "UTC", true)).toBe(now + 1);
    expect(quietUntil({ mutedUntil: now }, now, "UTC", false)).toBeNull();
  });

  it("end ahead of now, and without another moment of silence where the days do not touch", () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    const span = fc.option(fc.record({ from: minute, to: minute }));
    const zone = fc.constantFrom("UTC", BERLIN, "America/New_York", "Australia/Lord_Howe", "Nowhere/Land");
    fc.assert(
      fc.property(
        fc.array(span, { minLength: 7, maxLength: 7 }),
        fc.integer({ min: time("2026-01-01T00:00:00Z"), max: time("2027-01-01T00:00:00Z") }),
        zone,
        (days, now, timezone) => {
          const end = quietUntil({ hours: days }, now, timezone, false);
          if (end === null) return;
          expect(end).toBeGreaterThan(now);
          expect(end - now).toBeLessThanOrEqual(25 * 3_600_000);
          expect(quietUntil({ hours: days }, end - 1, timezone, false)).not.toBeNull();
        },
      ),
    );
  });
});
