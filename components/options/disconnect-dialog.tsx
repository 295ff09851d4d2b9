import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { neededOrigins } from "../../lib/app/permissions";
import type { Connection } from "../../lib/store/stored";
import { Choice } from "../ui/choice";
import { ConfirmDialog } from "../ui/confirm-dialog";
import type { OptionsEffects } from "./options-effects";
import { hostNames } from "../connect/host-names";

export interface DisconnectDialogProps {
  connection: Connection;
  /** How many answers have not reached the server yet. */
  unsent: number;
  effects: OptionsEffects;
  /** Those of its hosts that another connection needs too. */
  shared: string[];
  /** Called once the dialog is closed. `release`: the permission for the hosts goes too. */
  onClose: (answer: { yes: boolean; release: boolean }) => void;
}

/** Asks before a connection is forgotten, and names all that goes with it. */
export function DisconnectDialog({ connection, unsent, effects, shared, onClose }: DisconnectDialogProps) {
  const [drafts, setDrafts] = useState(0);
  const [release, setRelease] = useState(true);
  const own = neededOrigins(connection).filter((origin) => !shared.includes(origin));
  useEffect(() => void effects.countDrafts(connection.id).then(setDrafts), [effects, connection.id]);
  return (
    <ConfirmDialog
      title={i18n.t("options.disconnect.title", [connection.account.name])}
      confirm={i18n.t("options.disconnect.confirm")}
      onClose={(yes) => onClose({ yes, release: release && own.length > 0 })}
    >
      <p>{i18n.t("options.disconnect.forgets")}</p>
      <ul>
        <li>{i18n.t("options.disconnect.key")}</li>
        <li>{i18n.t("options.disconnect.list")}</li>
        {drafts > 0 && <li>{i18n.t("options.disconnect.drafts", drafts)}</li>}
        {unsent > 0 && <li>{i18n.t("options.disconnect.unsent", unsent)}</li>}
      </ul>
      <p>{i18n.t("options.disconnect.server")}</p>
      {own.length > 0 && (
        <Choice
          type="checkbox"
          checked={release}
          onChange={setRelease}
          label={i18n.t("options.disconnect.release", [hostNames(own)])}
        />
      )}
    </ConfirmDialog>
  );
}
