import type { Person } from "../store/stored";
import { pageLanguage } from "../text/page-language";

/** A moment as a date picker has it. `time` is null where no time was given, which means the end of that day. */
export interface LocalMoment {
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`, or `HH:MM:SS` where there are seconds. */
  time: string | null;
}

const END_OF_DAY = "23:59:59";

/** Times are what the profile says; a zone this browser does not know counts as UTC. */
function knownTimezone(timezone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

/**
 * The moment a person picked, as the server wants it.
 * @param timezone IANA name of the profile's zone.
 * @returns Unix seconds; null for a date that does not exist. A time that daylight saving skips is moved past the gap.
 */
export function toSeconds({ date, time }: LocalMoment, timezone: string): number | null {
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time ?? END_OF_DAY}`, { overflow: "reject" });
    return local.toZonedDateTime(knownTimezone(timezone)).epochMilliseconds / 1000;
  } catch {
    return null;
  }
}

/**
 * What a date picker shows for a stored moment. The inverse of {@link toSeconds} for whole seconds.
 * @param seconds Unix seconds; fractions are cut off. @returns null outside of the years 1 to 9999.
 */
export function toLocalMoment(seconds: number, timezone: string): LocalMoment | null {
  if (!(Math.abs(seconds) < 8e12)) return null;
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000);
  const local = instant.toZonedDateTimeISO(knownTimezone(timezone)).toPlainDateTime();
  if (local.year < 1 || local.year > 9999) return null;
  const time = local.toPlainTime().toString({ smallestUnit: "second" });
  const shown = time === END_OF_DAY ? null : time.replace(/:00$/, "");
  return { date: local.toPlainDate().toString(), time: shown };
}

export interface DateFormat extends Pick<Person, "timezone" | "dateFormat"> {
  /** False leaves the time of day away. */
  withTime?: boolean;
}

/**
 * Writes a moment as the person's profile asks for: month or day first, 12 or 24 hours (reference §7).
 * @param seconds Unix seconds. @param language the page's, if nothing else is said
 * @returns an empty text for a moment that no calendar has
 */
export function formatDate(
  seconds: number,
  { timezone, dateFormat, withTime = true }: DateFormat,
  language = pageLanguage(),
): string {
  if (!(Math.abs(seconds) <= 8.64e12)) return "";
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: knownTimezone(timezone) }).format(
      seconds * 1000,
    );
  const month = write({ month: "short" });
  const day = write({ day: "2-digit" });
  const dayAndMonth = dateFormat.startsWith("d") ? `${day} ${month}` : `${month} ${day}`;
  const date = `${dayAndMonth}, ${write({ year: "numeric" })}`;
  if (!withTime) return date;
  const hourCycle = dateFormat.includes("H") ? "h23" : "h12";
  const time = write({ hour: hourCycle === "h23" ? "2-digit" : "numeric", minute: "2-digit", hourCycle });
  return `${date}, ${time.replace(/\s/g, "\u00a0")}`;
}
