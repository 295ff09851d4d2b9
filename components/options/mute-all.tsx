import { i18n } from "#i18n";
import type { Person, Quiet } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { inAnHour } from "../../lib/tasks/snooze-times";
import { Button } from "../ui/button";
import styles from "../ui/form.module.css";
import { useNow } from "./use-now";

export interface MuteAllProps {
  quiet: Quiet;
  person: Person;
  onChange: (changes: Quiet) => unknown;
}

/** Mutes everything for an hour, and says until when it is. */
export function MuteAll({ quiet: { mutedUntil }, person, onChange }: MuteAllProps) {
  const now = useNow();
  const muted = !!mutedUntil && mutedUntil > now;
  return (
    <div class={styles.actions}>
      {muted && (
        <p>
          <output>{i18n.t("snooze.mutedUntil", [formatMoment(mutedUntil, "time", person)])}</output>
        </p>
      )}
      {muted ? (
        <Button onClick={() => void onChange({ mutedUntil: null })}>{i18n.t("snooze.unmute")}</Button>
      ) : (
        <Button onClick={() => void onChange({ mutedUntil: inAnHour(Date.now()) })}>
          {i18n.t("snooze.mute")}
        </Button>
      )}
    </div>
  );
}
