import { i18n } from "#i18n";
import { snoozes } from "../../lib/app/stored-state";
import type { Connection } from "../../lib/store/stored";
import { snoozedUntil } from "../../lib/tasks/asleep";
import { now } from "../inbox/clock";
import { IconButton } from "../ui/button";
import { CLOCK } from "../ui/outlines";
import { findWaiting, openSnooze } from "./snooze-state";
import { writeMoment } from "../inbox/write-moment";
import styles from "./snooze-button.module.css";

/** Puts the open task away, or says until when it is. Not there for a task that does not wait. */
export function SnoozeButton({ connection, task }: { connection: Connection; task: string }) {
  const target = findWaiting(connection, task);
  if (!target) return null;
  const until = snoozedUntil(target.row, snoozes.value[connection.id] ?? {});
  const asleep = until > now.value;
  return (
    <IconButton
      path={CLOCK}
      class={asleep ? styles.asleep : ""}
      label={asleep ? i18n.t("snooze.until", [writeMoment(until, connection)]) : i18n.t("snooze.button")}
      onClick={() => openSnooze(target)}
    />
  );
}
