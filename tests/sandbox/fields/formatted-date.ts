const LAST_SECOND_OF_9999 = 253_402_300_799;
const FIRST_SECOND_OF_1 = -62_135_596_800;

/** True where Python cannot make a date of it and the server answers 500 (reference §11 and §30, item 7). */
export function isBeyondCalendar(unixSeconds: number): boolean {
  return unixSeconds > LAST_SECOND_OF_9999 || unixSeconds < FIRST_SECOND_OF_1;
}

/**
 * A date as the server writes it into texts, for the person who filled in the field (reference §11, §21).
 *
 * @param pattern One of the four patterns of reference §7.
 */
export function formatDate(unixSeconds: number, timezone: string, pattern: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      year: "numeric",
      month: "short",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: pattern.endsWith("p") ? "h12" : "h23",
    })
      .formatToParts(unixSeconds * 1000)
      .map(({ type, value }) => [type, value]),
  );
  const day = pattern.startsWith("dd") ? `${parts.day} ${parts.month}` : `${parts.month} ${parts.day}`;
  const time = `${parts.hour}:${parts.minute}${pattern.endsWith("p") ? parts.dayPeriod : ""}`;
  return `${day}, ${parts.year}, ${time}`;
}
