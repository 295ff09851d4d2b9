import type { Person } from "../store/stored";
import { pageLanguage } from "../text/page-language";

type Style = "time" | "weekday" | "date" | "dateWithYear" | "day" | "full";
type Profile = Pick<Person, "timezone" | "dateFormat">;

const OPTIONS: Record<Style, Intl.DateTimeFormatOptions> = {
  time: { hour: "numeric", minute: "2-digit" },
  weekday: { weekday: "short" },
  date: { day: "numeric", month: "short" },
  dateWithYear: { day: "numeric", month: "short", year: "numeric" },
  day: { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" },
  full: {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
  },
};

/** Building a formatter is slow, so each is built when it is first needed, and once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Writes a moment (Unix milliseconds) in a person's time zone and the way their profile asks for: day or month first, 12
 * or 24 hours (reference §7).
 */
export function formatMoment(
  moment: number,
  style: Style,
  { timezone, dateFormat }: Profile,
  language = pageLanguage(),
): string {
  const key = [style, timezone, dateFormat, language].join();
  let formatter = formatters.get(key);
  if (!formatter) {
    const locale = language === "en" && dateFormat.startsWith("d") ? "en-GB" : language;
    const options: Intl.DateTimeFormatOptions = {
      ...OPTIONS[style],
      ...(OPTIONS[style].hour &&
        (dateFormat.includes("H") ? { hour: "2-digit", hourCycle: "h23" } : { hourCycle: "h12" })),
    };
    formatter = build(locale, options, timezone);
    formatters.set(key, formatter);
  }
  return formatter.format(moment);
}

function build(locale: string, options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat(locale, options);
  }
}
