import type { Appearance } from "../../../lib/app/appearance";
import type { Diagnostics } from "../../../lib/app/diagnostics/diagnostics";
import type { UnsentWork } from "../../../lib/app/diagnostics/unsent-answers";
import type { ConnectRequest } from "../../../lib/app/connect-server";
import type { TestOutcome } from "../../../lib/app/test-notification";
import { callPuqWith } from "../../../lib/app/testing/clients";
import type { Failure, Result } from "../../../lib/http/failure";
import type {
  Command,
  CommandInput,
  Commands,
  Credential,
  ServerAddress,
} from "../../../lib/messages/command";
import type { Connection, LaunchPreferences, PuqAccount } from "../../../lib/store/stored";
import type { OptionsEffects } from "../options-effects";
import { DIAGNOSTICS } from "./examples";

/** What the page asks of servers, and of the background by way of them. */
interface Asks {
  discover: { input: { address: string }; output: ServerAddress };
  connect: { input: ConnectRequest; output: Connection };
  "replace-key": { input: { connection: string; credential: Credential }; output: Connection };
  "credits-balance": { input: { account: string }; output: number };
  "check-token": { input: CommandInput<"connect-automations">; output: PuqAccount };
}
type World = Omit<Commands, keyof Asks> & Asks;
type Name = keyof World;
type Output<Asked extends Name> = World[Asked]["output"];
type Outputs = { [Asked in Name]?: Output<Asked> | Failure };
type Sent = Command | { [Asked in keyof Asks]: { name: Asked; input: Asks[Asked]["input"] } }[keyof Asks];

const isFailure = (value: unknown): value is Failure =>
  typeof value === "object" && value !== null && "kind" in value;

/** Effects whose outside world is a few plain values that a test sets and reads. */
export class FakeEffects implements OptionsEffects {
  /** What was asked of the background and of servers, oldest first. */
  sent: Sent[] = [];
  /** What is answered. A failure is given as it is; without an entry everything succeeds with null. */
  answers: Outputs = {};
  granted = new Set<string>();
  /** Prompts the browser showed. */
  prompts: { origins: string[]; notifications: boolean }[] = [];
  /** What the person answers to a prompt. */
  allows: (prompt: { origins: string[]; notifications: boolean }) => boolean = () => true;
  drafts = 0;
  diagnostics: Diagnostics = DIAGNOSTICS;
  /** Null: the database cannot be read. */
  unsent: UnsentWork[] | null = [];
  kept: string[] | null = null;
  shortcutsOpened = 0;
  /** What was chosen, oldest first. */
  languages: (string | null)[] = [];
  #listeners = new Set<() => void>();

  chooseLanguage = async (language: string | null) => {
    this.languages.push(language);
  };
  /** What was chosen of how pages look, oldest first. */
  appearances: Partial<Appearance>[] = [];
  chooseAppearance = (changes: Partial<Appearance>) => void this.appearances.push(changes);
  launches: Record<string, LaunchPreferences> = {};
  readLaunches = async () => this.launches;
  openShortcuts = async () => {
    this.shortcutsOpened++;
  };
  send: OptionsEffects["send"] = (name, input) => this.#answer(name, input);
  discover = (address: string) => this.#answer<ServerAddress>("discover", { address });
  connect = (request: ConnectRequest) => this.#answer<Connection>("connect", request);
  replaceKey = ({ id }: Connection, credential: Credential) =>
    this.#answer<Connection>("replace-key", { connection: id, credential });
  callPuq: OptionsEffects["callPuq"] = (account, call) =>
    callPuqWith({
      creditsBalance: () => this.#answer("credits-balance", { account: account.id }),
    })(account, call);
  connectAutomations: OptionsEffects["connectAutomations"] = (request) =>
    this.#answer<PuqAccount>("check-token", request);
  forgotten: string[] = [];
  forgetAutomations = async (account: string) => {
    this.forgotten.push(account);
  };
  requestAccess = async (origins: string[], notifications: boolean) => {
    const wanted = [...origins, ...(notifications ? ["notifications"] : [])];
    if (wanted.every((permission) => this.granted.has(permission))) return true;
    const prompt = { origins, notifications };
    this.prompts.push(prompt);
    await Promise.resolve();
    if (!this.allows(prompt)) return false;
    for (const permission of wanted) this.granted.add(permission);
    this.#tell();
    return true;
  };
  hasAccess = async (origins: string[]) => origins.every((origin) => this.granted.has(origin));
  mayNotify = async () => this.granted.has("notifications");
  onAccessChange = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  releaseAccess = async (keep: string[]) => {
    this.kept = keep;
    this.granted = new Set([...this.granted].filter((permission) => keep.includes(permission)));
    this.#tell();
  };
  releaseNotifications = async () => {
    this.granted.delete("notifications");
    this.#tell();
  };
  /** What becomes of a notification on trial; null where the browser refuses it. */
  tested: TestOutcome | null = "listed";
  showTestNotification = async () => {
    if (this.tested === null) throw new Error("refused");
    return this.tested;
  };
  countDrafts = async () => this.drafts;
  readDiagnostics = async () => this.diagnostics;
  cachesReset = 0;
  resetCaches = async () => {
    this.cachesReset++;
  };
  readUnsent = async () => {
    if (this.unsent === null) throw new Error("No database");
    return this.unsent;
  };

  /** The inputs of all that was asked under one name. */
  inputs<Asked extends Name>(name: Asked): World[Asked]["input"][] {
    return this.sent.flatMap((asked) => (asked.name === name ? [asked.input as World[Asked]["input"]] : []));
  }

  async #answer<Value>(name: Name, input: unknown): Promise<Result<Value>> {
    this.sent.push({ name, input } as Sent);
    await Promise.resolve();
    const answer: unknown = this.answers[name] ?? null;
    return isFailure(answer) ? { ok: false, failure: answer } : { ok: true, value: answer as Value };
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
