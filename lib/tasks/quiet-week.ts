import type { Quiet, QuietSpan } from "../store/stored";

/** A night, for a day that has no quiet hours yet and no other to take them from. In minutes from midnight. */
const NIGHT: QuietSpan = { from: 22 * 60, to: 7 * 60 };
const DAYS = 7;

/** The seven days of a week as numbers (0 is Sunday), from the one a week begins with. */
export function weekFrom(firstDay: number): number[] {
  return Array.from({ length: DAYS }, (_, index) => (firstDay + index) % DAYS);
}

/** Quiet hours of each weekday, from Sunday. */
export function readWeek({ hours }: Quiet): (QuietSpan | null)[] {
  return Array.from({ length: DAYS }, (_, day) => hours?.[day] ?? null);
}

/** The week with another day's hours. */
export function changeDay(
  week: (QuietSpan | null)[],
  day: number,
  span: QuietSpan | null,
): (QuietSpan | null)[] {
  return week.with(day, span);
}

/** The hours a day begins with: those of the day before it that has some, else a night. */
export function suggestSpan(week: (QuietSpan | null)[], day: number): QuietSpan {
  const before = [...week.slice(day), ...week.slice(0, day)].toReversed();
  return before.find((span) => span !== null) ?? NIGHT;
}

/** Writes minutes from midnight as a time field holds them, such as `07:30`. */
export function writeMinute(minute: number): string {
  const parts = [Math.floor(minute / 60), minute % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** Reads what a time field holds as minutes from midnight; null while it is incomplete. */
export function readMinute(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
}
