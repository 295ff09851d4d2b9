import type { ReadonlySignal } from "@preact/signals";
import { useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { neededOrigins } from "../../lib/app/permissions";
import type { Failure } from "../../lib/http/failure";
import { NEW_STATUS } from "../../lib/store/defaults";
import type {
  Connection,
  ListPreferences,
  OutboxView,
  Settings,
  Snapshot,
  SyncStatus,
} from "../../lib/store/stored";
import { createConnectFlow } from "./connect-flow";
import { ConnectForm } from "./connect-form";
import { ConnectedNotice, DisconnectedNotice } from "./connected-notice";
import { ConnectionSection } from "./connection-section";
import { DetailsSection } from "./details-section";
import { FailureNotice } from "./failure-notice";
import { NotificationsSection } from "./notifications-section";
import type { OptionsEffects } from "./options-effects";
import { Section } from "./section";
import { WebhooksSection } from "./webhooks-section";
import styles from "./options-page.module.css";

/** The stored state this page shows. */
export interface OptionsState {
  connections: ReadonlySignal<Connection[]>;
  settings: ReadonlySignal<Settings>;
  outbox: ReadonlySignal<OutboxView>;
  snapshots: ReadonlySignal<Record<string, Snapshot>>;
  statuses: ReadonlySignal<Record<string, SyncStatus>>;
  lists: ReadonlySignal<Record<string, ListPreferences>>;
}

/** The options page: connecting where nothing is connected, otherwise the connection and what belongs to it. */
export function OptionsPage({ state, effects }: { state: OptionsState; effects: OptionsEffects }) {
  const flow = useMemo(() => createConnectFlow(effects), [effects]);
  const [isDisconnected, setDisconnected] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const connections = state.connections.value;
  const statusOf = ({ id }: Connection) => state.statuses.value[id] ?? NEW_STATUS;
  const countUnsent = ({ id }: Connection) =>
    state.outbox.value.entries.filter((entry) => entry.connection === id).length;

  const disconnect = async (gone: Connection, release: boolean) => {
    const answer = await effects.send("disconnect", { connection: gone.id });
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    flow.reset();
    setDisconnected(true);
    const others = connections.filter(({ id }) => id !== gone.id);
    if (release) await effects.releaseAccess(others.flatMap(neededOrigins));
  };

  return (
    <main class={styles.page}>
      <header class={styles.header}>
        <h1>{i18n.t("options.title")}</h1>
        <p>{i18n.t("options.purpose")}</p>
      </header>
      {failure && <FailureNotice failure={failure} />}
      {connections.length === 0 && (
        <>
          {isDisconnected && flow.step.value.step === "form" && <DisconnectedNotice />}
          <Section title={i18n.t("options.connect.title")}>
            <ConnectForm flow={flow} />
          </Section>
        </>
      )}
      {connections.map((connection) => (
        <div key={connection.id}>
          {flow.step.value.step === "connected" && <ConnectedNotice connection={connection} />}
          <ConnectionSection
            connection={connection}
            status={statusOf(connection)}
            unsent={countUnsent(connection)}
            effects={effects}
            onDisconnect={(release) => void disconnect(connection, release)}
          />
        </div>
      ))}
      <NotificationsSection
        settings={state.settings.value}
        connections={connections}
        lists={state.lists.value}
        effects={effects}
      />
      {connections.map((connection) => (
        <div key={connection.id}>
          <WebhooksSection connection={connection} status={statusOf(connection)} effects={effects} />
          <DetailsSection
            connection={connection}
            status={statusOf(connection)}
            snapshot={state.snapshots.value[connection.id] ?? null}
            effects={effects}
          />
        </div>
      ))}
    </main>
  );
}
