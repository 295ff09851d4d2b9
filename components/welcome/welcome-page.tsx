import type { ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import { LANGUAGES } from "../../lib/app/languages";
import { NEW_STATUS } from "../../lib/store/defaults";
import type { ReadPolicy } from "../../lib/store/policy";
import type { Connection, Snapshot, SyncStatus } from "../../lib/store/stored";
import type { ConnectEffects } from "../connect/connect-effects";
import { createConnectFlow } from "../connect/connect-flow";
import { ConnectForm } from "../connect/connect-form";
import { PolicyContext } from "../connect/policy-context";
import { useFocus } from "../ui/use-focus";
import { FirstTask } from "./first-task";
import { Picture } from "./picture";
import { Step } from "./step";
import styles from "./welcome.module.css";

export interface WelcomeState {
  connections: ReadonlySignal<Connection[]>;
  snapshots: ReadonlySignal<Record<string, Snapshot>>;
  statuses: ReadonlySignal<Record<string, SyncStatus>>;
  /** What an administrator has set; undefined until the browser has answered. */
  policy: ReadonlySignal<ReadPolicy | undefined>;
  /** Whether the toolbar shows our button; null where the browser does not tell. */
  pinned: ReadonlySignal<boolean | null>;
}

export interface WelcomeEffects extends ConnectEffects {
  /** Speaks a language in all pages from now on; null for that of the profile. Resolves when this page does. */
  chooseLanguage: (language: string | null) => Promise<void>;
}

const NOTHING_SET = {};

/** What a person sees first: what this is, and three steps to their own first task. */
export function WelcomePage({ state, effects }: { state: WelcomeState; effects: WelcomeEffects }) {
  const flow = useMemo(
    () => createConnectFlow(effects, () => state.policy.peek()?.policy ?? NOTHING_SET),
    [effects, state.policy],
  );
  const [connection] = state.connections.value.toSorted((one, other) => other.connectedAt - one.connectedAt);
  const isPinned = state.pinned.value === true;
  return (
    <PolicyContext.Provider value={state.policy.value?.policy ?? NOTHING_SET}>
      <main class={styles.page}>
        <LanguageChoice choose={effects.chooseLanguage} />
        <header class={styles.header}>
          <div>
            <h1>{i18n.t("welcome.title")}</h1>
            <p>{i18n.t("welcome.about")}</p>
            <p>
              <a class={styles.try} href="/demonstration.html" aria-describedby="try">
                {i18n.t("welcome.try")}
              </a>
              <small id="try">{i18n.t("welcome.tryAbout")}</small>
            </p>
          </div>
          <Picture />
        </header>
        <ol class={styles.steps}>
          <Step number={1} title={i18n.t("welcome.pin.title")} done={isPinned}>
            {!isPinned && <p>{i18n.t("welcome.pin.why")}</p>}
            <output>
              {isPinned
                ? i18n.t("welcome.pin.done")
                : i18n.t(import.meta.env.FIREFOX ? "welcome.pin.firefox" : "welcome.pin.chrome")}
            </output>
          </Step>
          <Step
            id="connect"
            number={2}
            title={i18n.t("welcome.connect.title")}
            done={connection !== undefined}
          >
            {connection ? (
              <Connected connection={connection} fresh={flow.step.value.step === "connected"} />
            ) : (
              <ConnectForm flow={flow} />
            )}
          </Step>
          <Step number={3} title={i18n.t("welcome.first.title")} done={false}>
            <FirstTask
              connection={connection}
              snapshot={connection && state.snapshots.value[connection.id]}
              status={(connection && state.statuses.value[connection.id]) ?? NEW_STATUS}
            />
          </Step>
        </ol>
      </main>
    </PolicyContext.Provider>
  );
}

/** Which language the pages speak: at first the browser's. */
function LanguageChoice({ choose }: { choose: WelcomeEffects["chooseLanguage"] }) {
  return (
    <label class={styles.language}>
      {i18n.t("welcome.language")}
      <select value={i18n.t("language")} onChange={({ currentTarget }) => void choose(currentTarget.value)}>
        {Object.entries(LANGUAGES).map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Who is connected. Just after connecting it takes the focus, because the form that had it is gone. */
function Connected({ connection, fresh }: { connection: Connection; fresh: boolean }) {
  const { person, account } = connection;
  const words = i18n.t("welcome.connect.done", [person.name, account.name]);
  return (
    <>
      {fresh ? <FocusedLine words={words} /> : <h3>{words}</h3>}
      <p>
        <a href="/options.html">{i18n.t("welcome.connect.more")}</a>
      </p>
    </>
  );
}

function FocusedLine({ words }: { words: string }) {
  const line = useFocus<HTMLHeadingElement>();
  return (
    <h3 ref={line} tabIndex={-1}>
      {words}
    </h3>
  );
}
