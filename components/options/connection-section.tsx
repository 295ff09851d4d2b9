import { useContext, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Connection, SyncStatus } from "../../lib/store/stored";
import { Button } from "../ui/button";
import { AccountCard } from "./account-card";
import { ConnectionState, needsKey } from "./connection-state";
import { DisconnectDialog } from "./disconnect-dialog";
import { FileService } from "./file-service";
import { InstantBox } from "./instant-box";
import type { OptionsEffects } from "./options-effects";
import { ReplaceKey } from "./replace-key";
import { Notice } from "../ui/notice";
import { PolicyContext } from "../connect/policy-context";
import { Section } from "./section";
import { isSetServer } from "../../lib/store/policy";
import { hostNames } from "../connect/host-names";
import { originPattern } from "../../lib/app/permissions";
import { StatusLine } from "../ui/status-line";
import styles from "../ui/form.module.css";

export interface ConnectionSectionProps {
  connection: Connection;
  status: SyncStatus;
  /** How many answers have not reached the server yet. */
  unsent: number;
  effects: OptionsEffects;
  /** Those of its hosts that another connection needs too. */
  shared: string[];
  onDisconnect: (release: boolean) => void;
}

/** One connection: who, where, how it stands, and what can be changed about it. */
export function ConnectionSection({
  connection,
  status,
  unsent,
  effects,
  shared,
  onDisconnect,
}: ConnectionSectionProps) {
  const [isReplacing, setReplacing] = useState(false);
  /** Since when the state that the new key mended had lasted, so that a later refusal opens the form again. */
  const [mended, setMended] = useState<number | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { server, otherServers } = useContext(PolicyContext);
  const isUnwanted = server !== undefined && otherServers === false && !isSetServer(server, connection);
  const since = "since" in status ? status.since : 0;
  const mustReplace = needsKey(status) && since !== mended;

  const onReplaced = () => {
    setMended(since);
    setReplacing(false);
  };
  const startReplacing = () => {
    setMended(null);
    setReplacing(true);
  };

  return (
    <Section title={i18n.t("options.account.title")}>
      {isUnwanted && (
        <Notice tone="soon">
          <p>{i18n.t("options.policy.elsewhere", [hostNames([originPattern(server)])])}</p>
        </Notice>
      )}
      <ConnectionState connection={connection} status={status} effects={effects} />
      {(mustReplace || isReplacing) && (
        <ReplaceKey
          connection={connection}
          effects={effects}
          onReplaced={onReplaced}
          onCancel={mustReplace ? undefined : () => setReplacing(false)}
        />
      )}
      <StatusLine>{mended !== null && !mustReplace && i18n.t("options.key.replaced")}</StatusLine>
      <AccountCard connection={connection} />
      <div class={styles.actions}>
        {!mustReplace && !isReplacing && (
          <Button onClick={startReplacing}>{i18n.t("options.key.replace")}</Button>
        )}
        <Button look="danger" onClick={() => setAsking(true)}>
          {i18n.t("options.disconnect.open")}
        </Button>
      </div>
      <InstantBox connection={connection} effects={effects} />
      <details class={styles.more}>
        <summary>{i18n.t("options.account.advanced")}</summary>
        <FileService connection={connection} effects={effects} />
      </details>
      {isAsking && (
        <DisconnectDialog
          connection={connection}
          unsent={unsent}
          effects={effects}
          shared={shared}
          onClose={({ yes, release }) => {
            setAsking(false);
            if (yes) onDisconnect(release);
          }}
        />
      )}
    </Section>
  );
}
