import { i18n } from "#i18n";
import { useSettings } from "./use-settings";
import { Button } from "../ui/button";
import { muteFailed, muteForAnHour, mutedUntil } from "./mute";

/** Mutes everything for an hour. While it lasts, the bar under the list says so. */
export function MuteChoice() {
  if (!useSettings().notifications || mutedUntil.value !== null) return null;
  return (
    <>
      <Button onClick={muteForAnHour}>{i18n.t("snooze.mute")}</Button>
      {muteFailed.value && <p role="alert">{i18n.t("snooze.muteFailed")}</p>}
    </>
  );
}
