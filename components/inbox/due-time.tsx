import { i18n } from "#i18n";
import { chooseDueWords, dueTone } from "../../lib/tasks/due-words";
import { formatMoment } from "../../lib/tasks/format-moment";
import type { Connection } from "../../lib/store/stored";
import { now } from "./clock";
import { calendarOf } from "./inbox-model";
import { painted } from "./painted";
import styles from "./rows.module.css";

/** When a task is due, in words that tick. The full date is its title. `dueAt` is in Unix milliseconds. */
export function DueTime({ dueAt, connection }: { dueAt: number; connection: Connection }) {
  return (
    <time
      class={`${styles.due} ${styles[dueTone(dueAt, now.value)] ?? ""}`}
      dateTime={new Date(dueAt).toISOString()}
      title={
        painted.value ? i18n.t("inbox.due.full", [formatMoment(dueAt, "full", connection.person)]) : undefined
      }
    >
      {writeDue(dueAt, connection)}
    </time>
  );
}

function writeDue(dueAt: number, connection: Connection): string {
  const due = chooseDueWords(dueAt, now.value, calendarOf(connection));
  return "count" in due
    ? i18n.t(`inbox.due.${due.words}`, due.count)
    : formatMoment(dueAt, due.words, connection.person);
}
