import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { nameAccounts } from "../../lib/app/account-names";
import { dropJournals } from "../../lib/app/draft-journal";
import { dropOwnHooks } from "../../lib/app/own-hooks";
import { neededOrigins } from "../../lib/app/permissions";
import type { Failure } from "../../lib/http/failure";
import { withPolicy, type Policy, type ReadPolicy } from "../../lib/store/policy";
import { NEW_STATUS } from "../../lib/store/defaults";
import type {
  Connection,
  ListPreferences,
  OutboxView,
  PuqAccount,
  Settings,
  Snapshot,
  SyncStatus,
} from "../../lib/store/stored";
import { Button } from "../ui/button";
import { AppearanceSection } from "./appearance-section";
import { AutomationsSection } from "./automations-section";
import { createConnectFlow } from "../connect/connect-flow";
import { ConnectForm } from "../connect/connect-form";
import { ConnectedNotice, DisconnectedNotice } from "./connected-notice";
import { ConnectionSection } from "./connection-section";
import { DiagnosticsSection } from "./diagnostics/diagnostics-section";
import { FirstSteps } from "./first-steps";
import { FailureNotice } from "../ui/failure-notice";
import { LanguageSection } from "./language-section";
import { NotificationsSection } from "./notifications-section";
import { KeysSection } from "./keys-section";
import type { OptionsEffects } from "./options-effects";
import { PolicyContext } from "../connect/policy-context";
import { AccountContext, Section } from "./section";
import { SettingsFileSection } from "./settings-file/settings-file-section";
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
  /** What an administrator has set; undefined until the browser has answered. */
  policy: ReadonlySignal<ReadPolicy | undefined>;
  /** Undefined until storage has answered, null where none is connected. */
  automations: ReadonlySignal<PuqAccount | null | undefined>;
}

const NOTHING_SET: Policy = {};

/** The options page: connecting where nothing is connected, otherwise the connection and what belongs to it. */
export function OptionsPage({ state, effects }: { state: OptionsState; effects: OptionsEffects }) {
  const { policy: read } = state;
  const flow = useMemo(
    () => createConnectFlow(effects, () => read.peek()?.policy ?? NOTHING_SET),
    [effects, read],
  );
  const policy = read.value?.policy ?? NOTHING_SET;
  const settings = withPolicy(state.settings.value, policy);
  const [isDisconnected, setDisconnected] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAdding, setAdding] = useState(false);
  const connections = state.connections.value;
  const names = nameAccounts(connections);
  const nameOf = ({ id }: Connection) => (connections.length > 1 ? (names.get(id)?.label ?? null) : null);
  const step = flow.step.value.step;
  const isAsking = connections.length === 0 || (isAdding && step !== "connected");
  const latest = Math.max(...connections.map(({ connectedAt }) => connectedAt));
  const statusOf = ({ id }: Connection) => state.statuses.value[id] ?? NEW_STATUS;
  const title = i18n.t("options.title");
  useEffect(() => {
    document.title = title;
  }, [title]);
  const countUnsent = ({ id }: Connection) =>
    state.outbox.value.entries.filter((entry) => entry.connection === id).length;

  const disconnect = async (gone: Connection, release: boolean) => {
    const answer = await effects.send("disconnect", { connection: gone.id });
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    dropJournals(localStorage, gone.id);
    dropOwnHooks(localStorage, gone.id);
    flow.reset();
    setAdding(false);
    setDisconnected(true);
    const others = connections.filter(({ id }) => id !== gone.id);
    if (release) await effects.releaseAccess(others.flatMap(neededOrigins));
  };

  return (
    <PolicyContext.Provider value={policy}>
      <main class={styles.page}>
        <header class={styles.header}>
          <h1>{title}</h1>
          <p>{i18n.t("options.purpose")}</p>
          <FirstSteps />
        </header>
        {failure && <FailureNotice failure={failure} />}
        {isDisconnected && !isAdding && step === "form" && <DisconnectedNotice />}
        {connections.map((connection) => (
          <AccountContext.Provider key={connection.id} value={nameOf(connection)}>
            {step === "connected" && connection.connectedAt === latest && (
              <ConnectedNotice connection={connection} />
            )}
            <ConnectionSection
              connection={connection}
              status={statusOf(connection)}
              unsent={countUnsent(connection)}
              effects={effects}
              shared={sharedOrigins(connection, connections)}
              onDisconnect={(release) => void disconnect(connection, release)}
            />
          </AccountContext.Provider>
        ))}
        {isAsking ? (
          <Section
            title={i18n.t(connections.length === 0 ? "options.connect.title" : "options.another.title")}
          >
            {connections.length > 0 && <p>{i18n.t("options.another.about")}</p>}
            <ConnectForm flow={flow} notify={connections.length > 0 ? settings.notifications : undefined} />
            {connections.length > 0 && (
              <p>
                <Button onClick={() => setAdding(false)}>{i18n.t("options.cancel")}</Button>
              </p>
            )}
          </Section>
        ) : (
          <p class={styles.another}>
            <Button
              onClick={() => {
                flow.reset();
                setDisconnected(false);
                setAdding(true);
              }}
            >
              {i18n.t("options.another.open")}
            </Button>
          </p>
        )}
        <NotificationsSection
          settings={settings}
          connections={connections}
          lists={state.lists.value}
          effects={effects}
        />
        <AutomationsSection
          account={state.automations.value}
          kept={connections.flatMap(neededOrigins)}
          effects={effects}
        />
        {connections.length > 0 && <KeysSection preferences={settings.keys ?? {}} effects={effects} />}
        <AppearanceSection
          settings={settings}
          automations={!!state.automations.value && policy.automations !== false}
          effects={effects}
        />
        <LanguageSection effects={effects} />
        {connections.map((connection) => (
          <AccountContext.Provider key={connection.id} value={nameOf(connection)}>
            <WebhooksSection connection={connection} status={statusOf(connection)} />
          </AccountContext.Provider>
        ))}
        <SettingsFileSection
          settings={state.settings.value}
          connections={connections}
          lists={state.lists.value}
          snapshots={state.snapshots.value}
          policy={policy}
          effects={effects}
        />
        <DiagnosticsSection
          known={{ connections, statuses: state.statuses.value, snapshots: state.snapshots.value }}
          effects={effects}
        />
      </main>
    </PolicyContext.Provider>
  );
}

/** Hosts of a connection that another one needs too: they stay allowed when it goes. */
function sharedOrigins(connection: Connection, all: Connection[]): string[] {
  const others = all.filter(({ id }) => id !== connection.id).flatMap(neededOrigins);
  return neededOrigins(connection).filter((origin) => others.includes(origin));
}
