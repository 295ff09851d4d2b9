/**
 * Reads a moment (Unix milliseconds) on the clocks of a time zone (IANA name). One that this browser does not know reads
 * as the computer's own.
 */
export function zonedTime(moment: number, timezone: string): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(moment);
  try {
    return instant.toZonedDateTimeISO(timezone);
  } catch {
    return instant.toZonedDateTimeISO(Temporal.Now.timeZoneId());
  }
}

/** The day on which the week of a day begins, which is that day itself on `firstDayOfWeek`: 0 (Sunday) to 6. */
export function weekStart(day: Temporal.ZonedDateTime, firstDayOfWeek: number): Temporal.ZonedDateTime {
  return day.subtract({ days: ((day.dayOfWeek % 7) - firstDayOfWeek + 7) % 7 });
}

/** When the day of a moment ends on those clocks: the first moment after it, in Unix milliseconds. */
export function endOfDay(moment: number, timezone: string): number {
  return zonedTime(moment, timezone).startOfDay().add({ days: 1 }).epochMilliseconds;
}
