import type { Connection } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { chooseMomentStyle } from "../../lib/tasks/moment-style";
import { calendarOf } from "../inbox/inbox-model";

/** Writes until when something lasts (Unix milliseconds): the time for today, the day as well for later. */
export function writeUntil(until: number, connection: Connection): string {
  return formatMoment(until, chooseMomentStyle(until, calendarOf(connection)), connection.person);
}
