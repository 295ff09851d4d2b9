import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inAnHour, offerSnoozeTimes, readLocalTime, writeLocalTime } from "./snooze-times";

const BERLIN = "Europe/Berlin";
const time = (text: string) => Date.parse(text);
const offered = (now: string, zone = BERLIN) =>
  offerSnoozeTimes(time(now), zone).map(
    ({ preset, at }) => `${preset} ${new Date(at).toISOString().slice(0, 16)}`,
  );

describe("the times that are offered", () => {
  it("are in an hour, tonight, tomorrow morning and Monday, on the person's clock", () => {
    expect(offered("2026-11-24T09:12:30Z")).toEqual([
      "hour 2026-11-24T10:13",
      "tonight 2026-11-24T18:00",
      "tomorrow 2026-11-25T07:00",
      "monday 2026-11-30T07:00",
    ]);
  });

  it("leave out this evening when it is near or over", () => {
    expect(offered("2026-11-24T17:00:00Z").join()).not.toContain("tonight");
  });

  it("leave out Monday when that is tomorrow, and mean the next one on a Monday", () => {
    expect(offered("2026-11-22T09:00:00Z").join()).not.toContain("monday");
    expect(offered("2026-11-23T09:00:00Z")).toContain("monday 2026-11-30T07:00");
  });

  it("mean eight o'clock on the morning after the clocks have changed", () => {
    expect(offered("2026-03-28T10:00:00Z")).toContain("tomorrow 2026-03-29T06:00");
    expect(offered("2026-10-24T10:00:00Z")).toContain("tomorrow 2026-10-25T07:00");
  });

  it("lie ahead and in order, whenever and wherever one asks", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.constantFrom("UTC", BERLIN, "America/St_Johns", "Pacific/Apia", "Nowhere/Land"),
        (now, zone) => {
          const times = offerSnoozeTimes(now, zone).map(({ at }) => at);
          expect(Math.min(...times)).toBeGreaterThan(now);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
          expect(inAnHour(now) % 60_000).toBe(0);
        },
      ),
    );
  });
});

describe("a time that is picked", () => {
  const now = time("2026-01-01T00:00:00Z");

  it("is read on the person's clock", () => {
    expect(readLocalTime("2026-07-01T08:30", "America/New_York", now)).toBe(time("2026-07-01T12:30:00Z"));
  });

  it("is moved on where the clocks skip it", () => {
    expect(readLocalTime("2026-03-29T02:30", BERLIN, now)).toBe(time("2026-03-29T01:30:00Z"));
  });

  it("is the next of the two where it comes twice", () => {
    expect(readLocalTime("2026-10-25T02:30", BERLIN, now)).toBe(time("2026-10-25T00:30:00Z"));
    const between = time("2026-10-25T00:45:00Z");
    expect(readLocalTime("2026-10-25T02:30", BERLIN, between)).toBe(time("2026-10-25T01:30:00Z"));
  });

  it.each(["", "soon", "2025-12-31T23:59"])("is refused when it is “%s”", (text) => {
    expect(readLocalTime(text, "UTC", now)).toBeNull();
  });

  it("comes back as it was written", () => {
    const minutes = fc.integer({ min: 30_000_000, max: 40_000_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom("UTC", "Asia/Kathmandu"), (minute, zone) => {
        expect(readLocalTime(writeLocalTime(minute * 60_000, zone), zone, 0)).toBe(minute * 60_000);
      }),
    );
  });
});
