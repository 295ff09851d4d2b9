import { i18n } from "#i18n";
import { connection } from "../inbox/inbox-model";
import { StatusBar } from "../ui/status-bar";
import { mutedUntil, unmute } from "./mute";
import { writeMoment } from "../inbox/write-moment";

/** Says until when nothing is announced, and ends it. */
export function MutedBar() {
  const { value: until } = mutedUntil;
  if (until === null || !connection.value) return null;
  return (
    <StatusBar
      tone="quiet"
      sentence={i18n.t("snooze.mutedUntil", [writeMoment(until, connection.value)])}
      action={{ label: i18n.t("snooze.unmute"), onClick: unmute }}
    />
  );
}
