import { i18n } from "#i18n";
import { isEmptyValue } from "../../../lib/fields/empty";
import type { AnyField } from "../../../lib/fields/output-field";
import type { CommentEvent, TaskEvent } from "../../../lib/tasks/event";
import { Prose } from "../prose";
import { ShownFields } from "../task-fields";
import { useTaskSurroundings } from "../task-context";
import { eventSentence } from "./event-words";
import type { LogPeople } from "./log-names";
import { LogTime, useMoments } from "./log-time";
import styles from "./log.module.css";

/** Something that happened, in a sentence, with the values or the reason that belong to it. */
export function EventEntry({
  event,
  people,
}: {
  event: Exclude<TaskEvent, CommentEvent>;
  people: LogPeople;
}) {
  const write = useMoments();
  return (
    <li class={styles.event}>
      <span class={styles.dot} aria-hidden="true" />
      <div class={styles.body}>
        <p class={styles.happened}>
          <span dir="auto">{eventSentence(event, people, write)}</span> <LogTime at={event.at} />
        </p>
        {event.kind === "task-returned" && event.text !== "" && (
          <div class={styles.reason}>
            <Prose source={event.text} />
          </div>
        )}
        {event.kind === "task-completed" && <Output fields={event.output} />}
      </div>
    </li>
  );
}

function Output({ fields }: { fields: AnyField[] }) {
  const { connection } = useTaskSurroundings();
  const filled = fields.filter((field) => field.type === "unknown" || !isEmptyValue(field.value));
  if (filled.length === 0) return null;
  return (
    <details class={styles.values}>
      <summary>{i18n.t("log.values")}</summary>
      <div class={styles.filled}>
        <ShownFields form={{ fields: filled, fieldsets: [] }} answers={{}} person={connection.person} />
      </div>
    </details>
  );
}
