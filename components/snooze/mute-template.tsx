import { i18n } from "#i18n";
import { snapshots } from "../../lib/app/stored-state";
import { changeMuted, mutedOf } from "../find/preferences";
import type { SnoozeTarget } from "./snooze-state";
import styles from "./snooze-dialog.module.css";

/** Whether tasks of this one's template are announced at all. */
export function MuteTemplate({ target: { connection, row } }: { target: SnoozeTarget }) {
  const { templateId: template } = row;
  const name = template === null ? undefined : snapshots.value[connection.id]?.templateNames[template];
  if (template === null || !name) return null;
  const muted = mutedOf(connection.id);
  const others = muted.filter((one) => one.template !== template);
  return (
    <label class={styles.mute}>
      <input
        type="checkbox"
        checked={others.length < muted.length}
        onChange={({ currentTarget }) =>
          changeMuted(connection.id, currentTarget.checked ? [...others, { template, name }] : others)
        }
      />
      <span>{i18n.t("snooze.muteTemplate", [name])}</span>
    </label>
  );
}
