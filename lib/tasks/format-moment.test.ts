import { describe, expect, it, vi } from "vitest";
import { formatMoment } from "./format-moment";

const moment = Date.parse("2026-11-26T16:05:00Z");
const american = { timezone: "America/New_York", dateFormat: "MMM dd, yyy, p" };
const european = { timezone: "Europe/Berlin", dateFormat: "dd MMM, yyy, HH:mm" };

describe("a moment as the profile asks for it", () => {
  it("is in the person's time zone, with 12 or 24 hours", () => {
    expect(formatMoment(moment, "time", american)).toMatch(/^11:05\sAM$/);
    expect(formatMoment(moment, "time", european)).toBe("17:05");
  });

  it("writes midnight as 00:00 where hours count to 24", () => {
    expect(formatMoment(Date.parse("2026-11-25T23:00:00Z"), "time", european)).toBe("00:00");
  });

  it("has the day or the month first", () => {
    expect(formatMoment(moment, "date", american)).toBe("Nov 26");
    expect(formatMoment(moment, "date", european)).toBe("26 Nov");
    expect(formatMoment(moment, "dateWithYear", european)).toBe("26 Nov 2026");
  });

  it("names the weekday", () => {
    expect(formatMoment(moment, "weekday", european)).toBe("Thu");
  });

  it("tells everything in full", () => {
    expect(formatMoment(moment, "full", european)).toBe("Thu, 26 Nov 2026, 17:05");
  });

  it("does not fail for a time zone this browser does not know", () => {
    expect(formatMoment(moment, "date", { ...european, timezone: "Mars/Olympus" })).toMatch(/Nov/);
  });

  it("builds a formatter once", () => {
    const build = vi.spyOn(Intl, "DateTimeFormat");
    const profile = { ...european, timezone: "Europe/Oslo" };
    formatMoment(moment, "date", profile);
    formatMoment(moment + 1, "date", profile);
    expect(build).toHaveBeenCalledTimes(1);
  });
});
