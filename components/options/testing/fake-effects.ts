import type { Failure } from "../../../lib/http/failure";
import type { Answer, Command, CommandInput, CommandName, Commands } from "../../../lib/messages/command";
import type { OptionsEffects } from "../options-effects";

type Outputs = { [Name in CommandName]?: Commands[Name]["output"] | Failure };

const isFailure = (value: unknown): value is Failure =>
  typeof value === "object" && value !== null && "kind" in value;

/** Effects whose outside world is a few plain values that a test sets and reads. */
export class FakeEffects implements OptionsEffects {
  /** Commands sent, oldest first. */
  sent: Command[] = [];
  /** What the background answers. A failure is given as it is; without an entry a command succeeds with null. */
  answers: Outputs = {};
  granted = new Set<string>();
  /** Prompts the browser showed. */
  prompts: { origins: string[]; notifications: boolean }[] = [];
  /** What the person answers to a prompt. */
  allows: (prompt: { origins: string[]; notifications: boolean }) => boolean = () => true;
  drafts = 0;
  lastCheck: number | null = null;
  healed: Record<string, number> = {};
  kept: string[] | null = null;
  version = "1.2.3";
  #listeners = new Set<() => void>();

  send = async <Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Answer<Name>> => {
    this.sent.push({ name, input } as unknown as Command);
    await Promise.resolve();
    const answer: unknown = this.answers[name] ?? (name === "list-webhooks" ? [] : null);
    return isFailure(answer)
      ? { ok: false, failure: answer }
      : { ok: true, value: answer as Commands[Name]["output"] };
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
  countDrafts = async () => this.drafts;
  readLastCheck = async () => this.lastCheck;
  readHealed = async () => this.healed;

  /** The inputs of all commands of one name. */
  inputs<Name extends CommandName>(name: Name): CommandInput<Name>[] {
    return this.sent.flatMap((command) =>
      command.name === name ? [command.input as CommandInput<Name>] : [],
    );
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
