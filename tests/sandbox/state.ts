import type { SandboxDialect } from "./dialect.ts";
import { createBus } from "./events-bus.ts";
import type { Bus } from "./events-bus.ts";
import type { LogEvent, Notice } from "./log/log-model.ts";
import type {
  Account,
  ApiKey,
  ClassicAttachment,
  Completion,
  Group,
  Hook,
  Person,
  StoredFile,
  Task,
  Template,
  Workflow,
} from "./model.ts";
import { ROLES } from "./world/harborlight.ts";
import type { Role, World } from "./world/harborlight.ts";
import type { StepPlan } from "./world/step-plan.ts";

/** Everything one sandbox remembers. Routes and tests read and change it directly. */
export interface State {
  dialect: SandboxDialect;
  /** Unix milliseconds; tests may replace it to move time. */
  now: () => number;
  account: Account;
  roles: Record<Role, number>;
  people: Map<number, Person>;
  groups: Map<number, Group>;
  templates: Map<number, Template>;
  /** Whole templates as they were written here, by id; the account's own are made when they are read. */
  templateSources: Map<number, Record<string, unknown>>;
  /** What a step asks once it starts, by its api name. */
  plans: Map<string, StepPlan>;
  workflows: Map<number, Workflow>;
  tasks: Map<number, Task>;
  keys: ApiKey[];
  hooks: Hook[];
  files: Map<string, StoredFile>;
  attachments: Map<number, ClassicAttachment>;
  completions: Completion[];
  /** The logs of all workflows, the oldest line first. */
  events: LogEvent[];
  /** The server's own notifications, the oldest first. */
  notices: Notice[];
  /** False: an installation without file storage, which refuses classic attachments. */
  hasStorage: boolean;
  /** Keys the file service would not know yet, because the API's cache was flushed (reference §31, item 1). */
  uncachedKeys: Set<string>;
  /** What the socket would pass on (reference §17). */
  bus: Bus;
  nextId: (kind: string) => number;
  reserveId: (kind: string, id: number) => void;
  /** The next id of this kind will be this one, whatever was given before. */
  continueIdsAt: (kind: string, id: number) => void;
}

/** Fixed keys: the same in every run, so that a test can write them down. */
export function keyOf(dialect: SandboxDialect, role: string): string {
  const letters = `${role}-harborlight-sandbox-key-0123456789`.slice(0, 32);
  return dialect.keys === "many" ? `pn-${letters}` : letters;
}

/**
 * An account without tasks.
 *
 * @param now Gives the time in Unix milliseconds.
 */
export function createState(dialect: SandboxDialect, world: World, now: () => number): State {
  const counters = new Map<string, number>();
  const state: State = {
    dialect,
    now,
    account: {
      id: 1,
      name: world.account,
      joinedAt: 1_795_282_544.726773,
      maxUsers: world.maxUsers,
      gate: null,
    },
    roles: world.roles,
    people: new Map(world.people.map((person) => [person.id, person])),
    groups: new Map(world.groups.map((group) => [group.id, group])),
    templates: new Map(world.templates.map((template) => [template.id, template])),
    templateSources: new Map(),
    plans: new Map(Object.entries(world.plans)),
    workflows: new Map(),
    tasks: new Map(),
    keys: [],
    hooks: [],
    files: new Map(),
    attachments: new Map(),
    completions: [],
    events: [],
    notices: [],
    hasStorage: true,
    uncachedKeys: new Set(),
    bus: createBus(),
    nextId(kind) {
      const id = (counters.get(kind) ?? 0) + 1;
      counters.set(kind, id);
      return id;
    },
    reserveId(kind, id) {
      counters.set(kind, Math.max(counters.get(kind) ?? 0, id));
    },
    continueIdsAt(kind, id) {
      counters.set(kind, id - 1);
    },
  };
  for (const role of ROLES) {
    state.keys.push({
      id: state.nextId("key"),
      userId: world.roles[role],
      name: "Browser extension",
      token: keyOf(dialect, role),
      createdAt: seconds(state),
      listed: true,
    });
  }
  return state;
}

/** The time in Unix seconds with a fraction, as the server writes it. */
export function seconds(state: State): number {
  return state.now() / 1000;
}
