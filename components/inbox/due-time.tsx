import { i18n } from "#i18n";
import { signal } from "@preact/signals";
import { chooseDueWords, dueTone } from "../../lib/tasks/due-words";
import { formatMoment } from "../../lib/tasks/format-moment";
import type { Person } from "../../lib/store/stored";
import { now } from "./clock";
import { calendar } from "./inbox-model";
import styles from "./rows.module.css";

/** Set after the first paint: what only a pointer or a screen reader asks for is not worth waiting for. */
export const painted = signal(false);

/** When a task is due, in words that tick. The full date is its title. `dueAt` is in Unix milliseconds. */
export function DueTime({ dueAt, person }: { dueAt: number; person: Person }) {
  return (
    <time
      class={`${styles.due} ${styles[dueTone(dueAt, now.value)]}`}
      dateTime={new Date(dueAt).toISOString()}
      title={painted.value ? i18n.t("inbox.due.full", [formatMoment(dueAt, "full", person)]) : undefined}
    >
      {writeDue(dueAt, person)}
    </time>
  );
}

function writeDue(dueAt: number, person: Person): string {
  const due = chooseDueWords(dueAt, now.value, calendar.value);
  return "count" in due
    ? i18n.t(`inbox.due.${due.words}`, due.count)
    : formatMoment(dueAt, due.words, person);
}
