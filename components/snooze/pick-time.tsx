import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Connection } from "../../lib/store/stored";
import { offerSnoozeTimes, readLocalTime, writeLocalTime } from "../../lib/tasks/snooze-times";
import { Button } from "../ui/button";
import styles from "./snooze-dialog.module.css";

export interface PickTimeProps {
  connection: Connection;
  /** When the question was asked, in Unix milliseconds. */
  opened: number;
  /** Given a time that lies ahead, in Unix milliseconds. */
  onPick: (at: number) => void;
}

/** A day and a time of one's own, on the clocks of the person's profile. */
export function PickTime({ connection, opened, onPick }: PickTimeProps) {
  const id = useId();
  const { timezone } = connection.person;
  const tomorrow = offerSnoozeTimes(opened, timezone).find(({ preset }) => preset === "tomorrow");
  const [text, setText] = useState(() => writeLocalTime(tomorrow?.at ?? opened, timezone));
  const [isRefused, setRefused] = useState(false);
  return (
    <form
      class={styles.pick}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const at = readLocalTime(text, timezone, Date.now());
        setRefused(at === null);
        if (at !== null) onPick(at);
      }}
    >
      <label for={id}>{i18n.t("snooze.pick")}</label>
      <div class={styles.line}>
        <input
          id={id}
          type="datetime-local"
          value={text}
          min={writeLocalTime(opened, timezone)}
          aria-invalid={isRefused || undefined}
          aria-describedby={isRefused ? `${id}-error` : undefined}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit">{i18n.t("snooze.set")}</Button>
      </div>
      {isRefused && (
        <p id={`${id}-error`} class={styles.error} role="alert">
          {i18n.t("snooze.notAhead")}
        </p>
      )}
    </form>
  );
}
