import { useEffect, useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { goTo, route } from "../../lib/app/route";
import { snoozes } from "../../lib/app/stored-state";
import { snoozedUntil } from "../../lib/tasks/asleep";
import { offerSnoozeTimes } from "../../lib/tasks/snooze-times";
import { Button, IconButton } from "../ui/button";
import { CLOSE } from "../ui/outlines";
import { MuteTemplate } from "./mute-template";
import { PickTime } from "./pick-time";
import { ReminderNote } from "./reminder-note";
import { snoozeTarget, snoozeTask, type SnoozeTarget } from "./snooze-state";
import { writeMoment } from "../inbox/write-moment";
import shared from "../ui/dialog.module.css";
import styles from "./snooze-dialog.module.css";

/** Asks until when a task is to be put away. Open as long as it is rendered. */
export function SnoozeDialog({ target }: { target: SnoozeTarget }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [opened] = useState(Date.now);
  const { connection, row } = target;
  const until = snoozedUntil(row, snoozes.value[connection.id] ?? {});
  useEffect(() => dialog.current?.showModal(), []);

  const choose = (at: number | null) => {
    dialog.current?.close();
    void snoozeTask(target, at);
    leave(target);
  };

  return (
    <dialog
      ref={dialog}
      class={`${shared.frame} ${styles.dialog}`}
      aria-labelledby={id}
      onClose={() => {
        snoozeTarget.value = null;
      }}
    >
      <header class={styles.header}>
        <h2 id={id}>{i18n.t("snooze.title")}</h2>
        <IconButton path={CLOSE} label={i18n.t("snooze.close")} onClick={() => dialog.current?.close()} />
      </header>
      <p class={styles.task} dir="auto">
        {row.name}
      </p>
      {until > opened && (
        <p class={styles.now}>
          {i18n.t("snooze.until", [writeMoment(until, connection)])}
          <Button onClick={() => choose(null)}>{i18n.t("snooze.wake")}</Button>
        </p>
      )}
      <ul class={styles.times}>
        {offerSnoozeTimes(opened, connection.person.timezone).map(({ preset, at }, index) => (
          <li key={preset}>
            <button type="button" autofocus={index === 0} onClick={() => choose(at)}>
              <span>{i18n.t(`snooze.times.${preset}`)}</span> <span>{writeMoment(at, connection)}</span>
            </button>
          </li>
        ))}
      </ul>
      <PickTime connection={connection} opened={opened} onPick={choose} />
      <ReminderNote />
      <MuteTemplate target={target} />
    </dialog>
  );
}

/** Goes on with the list: the focus is on the row that takes the place of the one that was put away. */
function leave({ connection, row }: SnoozeTarget): void {
  const { value: at } = route;
  if (at.screen === "task" && at.connection === connection.id && at.task === row.id) {
    goTo({ screen: "inbox" });
    return;
  }
  requestAnimationFrame(() => {
    if (at.screen === "inbox") document.querySelector<HTMLElement>('[data-key][tabindex="0"]')?.focus();
  });
}
