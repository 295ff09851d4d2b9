import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { Quiet } from "../../lib/store/stored";
import { DUE_SOON } from "../../lib/tasks/reminders";
import styles from "./notifications.module.css";

const CHOICES = [
  { name: "never", milliseconds: 0 },
  { name: "hour", milliseconds: 60 * 60_000 },
  { name: "day", milliseconds: 24 * 60 * 60_000 },
] as const;

/** How long before a task is due the person is told, or not at all. */
export function DueSoonChoice({ quiet, onChange }: { quiet: Quiet; onChange: (changes: Quiet) => unknown }) {
  const id = useId();
  return (
    <p class={styles.soon}>
      <label for={id}>{i18n.t("options.notifications.soon.label")}</label>
      <select
        id={id}
        value={quiet.dueSoon ?? DUE_SOON}
        onChange={({ currentTarget }) => void onChange({ dueSoon: Number(currentTarget.value) })}
      >
        {CHOICES.map(({ name, milliseconds }) => (
          <option key={name} value={milliseconds}>
            {i18n.t(`options.notifications.soon.${name}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
