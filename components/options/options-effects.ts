import type { chooseAppearance } from "../../lib/app/appearance";
import type { callPuq, connectAutomations } from "../../lib/app/call-puq";
import type { Diagnostics } from "../../lib/app/diagnostics/diagnostics";
import type { Known } from "../../lib/app/diagnostics/read-diagnostics";
import type { UnsentWork } from "../../lib/app/diagnostics/unsent-answers";
import type { TestOutcome } from "../../lib/app/test-notification";
import type { Result } from "../../lib/http/failure";
import type { Credential } from "../../lib/messages/command";
import type { Connection, LaunchPreferences } from "../../lib/store/stored";
import type { ConnectEffects } from "../connect/connect-effects";

/** Everything the options page does outside itself, passed in so that tests need no browser. */
export interface OptionsEffects extends ConnectEffects {
  callPuq: typeof callPuq;
  /** Checks a token of puq.ai and stores the account. */
  connectAutomations: typeof connectAutomations;
  /** Forgets what pages keep of an account of puq.ai until the browser closes. */
  forgetAutomations: (account: string) => Promise<void>;
  /** Replaces the key of a connection. */
  replaceKey: (connection: Connection, credential: Credential) => Promise<Result<Connection>>;
  mayNotify: () => Promise<boolean>;
  /** Calls back whenever the person gives or takes a permission. Answers with what ends it. */
  onAccessChange: (listener: () => void) => () => void;
  /** Gives all hosts back but these. */
  releaseAccess: (keep: string[]) => Promise<void>;
  releaseNotifications: () => Promise<void>;
  /** Shows a notification on trial and tells what became of it. Rejects where the browser refuses it. */
  showTestNotification: () => Promise<TestOutcome>;
  countDrafts: (connection: string) => Promise<number>;
  readDiagnostics: (known: Known) => Promise<Diagnostics>;
  /** Forgets what the servers tell again. */
  resetCaches: () => Promise<void>;
  /** Rejects when the database cannot be read. */
  readUnsent: (connections: Connection[]) => Promise<UnsentWork[]>;
  /** Speaks a language in all pages from now on; null for that of the profile. Resolves when this page does. */
  chooseLanguage: (language: string | null) => Promise<void>;
  /** How a person likes to start workflows, by connection. */
  readLaunches: (connections: string[]) => Promise<Record<string, LaunchPreferences>>;
  /** Shows this page and all others so from now on. */
  chooseAppearance: typeof chooseAppearance;
  /** Opens the browser's page for keys. */
  openShortcuts: () => Promise<void>;
}
