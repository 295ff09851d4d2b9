import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { mayNotify } from "../../lib/app/permissions";
import { openOptions } from "../../lib/app/open-options";
import { Button } from "../ui/button";
import { useSettings } from "./use-settings";
import styles from "./snooze-dialog.module.css";

/** Says that nobody will be reminded, where notifications are off or not allowed. */
export function ReminderNote() {
  const { notifications } = useSettings();
  const [allowed, setAllowed] = useState(true);
  useEffect(() => void mayNotify().then(setAllowed), []);
  if (allowed && notifications) return null;
  return (
    <p class={styles.note}>
      {i18n.t("snooze.silent")}{" "}
      <Button look="link" onClick={() => void openOptions()}>
        {i18n.t("snooze.settings")}
      </Button>
    </p>
  );
}
