import type { Connection } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { chooseMomentStyle } from "../../lib/tasks/moment-style";
import { calendarOf } from "./inbox-model";

/** Writes a moment (Unix milliseconds) as short as today allows: the time for today, the day as well for others. */
export function writeMoment(moment: number, connection: Connection): string {
  return formatMoment(moment, chooseMomentStyle(moment, calendarOf(connection)), connection.person);
}
