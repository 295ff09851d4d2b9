import * as z from "zod/mini";
import { address, flag, listOf, maybe, number, optional, recordOf, text, wordOf } from "../http/shapes";
import type {
  Connection,
  Directory,
  KeyPreferences,
  Launched,
  LaunchPreferences,
  ListPreferences,
  OutboxView,
  PuqAccount,
  Quiet,
  Settings,
  Snapshot,
  Snoozes,
  SyncStatus,
} from "./stored";

/**
 * Schemas of everything in `browser.storage`. They guard against what a crash, a downgrade or a damaged profile leaves
 * behind. Failures inside are kept loose: whoever shows one falls back to a general sentence.
 */
export const maybeText = maybe(text);
export const maybeNumber = maybe(number);
const failure = z.looseObject({ kind: text, url: text });

const dialect = z.object({
  choice: wordOf(["text", "api-name", "id"]),
  date: wordOf(["seconds", "iso"]),
  person: wordOf(["email-or-name", "id"]),
  file: wordOf(["link", "attachment-id"]),
  complete: wordOf(["task", "workflow"]),
});

export const personSchema = z.object({
  id: number,
  name: text,
  email: text,
  role: wordOf(["owner", "admin", "member"]),
  timezone: text,
  dateFormat: text,
  firstDayOfWeek: number,
  language: text,
});

export const accountSchema = z.object({ id: number, name: text });

export const connectionSchema = z.object({
  id: text,
  system: wordOf(["pneumatic"]),
  api: text,
  web: maybeText,
  files: maybeText,
  account: accountSchema,
  person: personSchema,
  dialect,
  credential: wordOf(["api-key", "session-token"]),
  remember: flag,
  connectedAt: number,
  instant: optional(flag),
}) satisfies z.ZodMiniType<Connection>;

const taskRow = z.object({
  id: text,
  name: text,
  workflowName: text,
  templateId: maybeText,
  step: text,
  dueAt: maybeNumber,
  startedAt: maybeNumber,
  completedAt: maybeNumber,
  urgent: flag,
  status: wordOf(["pending", "active", "completed", "snoozed", "skipped", "unknown"]),
});

export const snapshotSchema = maybe(
  z.object({
    takenAt: number,
    rows: listOf(taskRow),
    unreadable: listOf(z.object({ id: maybeText, name: maybeText })),
    templateNames: recordOf(text),
  }),
) satisfies z.ZodMiniType<Snapshot | null>;

export const statusSchema = z.looseObject({
  state: wordOf(["new", "fine", "failing", "stopped"]),
  failure: optional(failure),
});
/** The part of a status that its schema promises; the rest is ours and written only by `write`. */
export const readsAsStatus = (value: unknown): value is SyncStatus => {
  const parsed = statusSchema.safeParse(value);
  return (
    parsed.success && (parsed.data.state === "new" || parsed.data.state === "fine" || !!parsed.data.failure)
  );
};

export const outboxViewSchema = z.object({
  entries: listOf(z.looseObject({ operation: text, connection: text, task: text, state: text })),
  tombstones: listOf(z.object({ connection: text, task: text, at: number })),
});
export const readsAsOutboxView = (value: unknown): value is OutboxView =>
  outboxViewSchema.safeParse(value).success;

export const directorySchema = maybe(
  z.object({
    users: listOf(z.object({ id: number, name: text, email: text, active: flag, guest: flag })),
    groups: listOf(z.object({ id: number, name: text, members: listOf(number) })),
    readAt: number,
  }),
) satisfies z.ZodMiniType<Directory | null>;

export const quietSchema = z.object({
  hours: optional(listOf(maybe(z.object({ from: number, to: number })))),
  urgentPasses: optional(flag),
  mutedUntil: optional(maybeNumber),
  dueSoon: optional(number),
  overdue: optional(flag),
}) satisfies z.ZodMiniType<Quiet>;

export const keysSchema = z.object({
  off: optional(flag),
  keys: optional(recordOf(text)),
}) satisfies z.ZodMiniType<KeyPreferences>;

export const settingsSchema = z.object({
  undoMilliseconds: number,
  notifications: flag,
  quiet: optional(quietSchema),
  keys: optional(keysSchema),
}) satisfies z.ZodMiniType<Settings>;

const texts = listOf(text);
const listView = z.object({
  sort: wordOf(["urgent", "due", "newest", "oldest", "template", "workflow"]),
  group: wordOf(["due", "template", "workflow", "none"]),
  templates: texts,
  steps: texts,
});
export const listSchema = z.object({
  view: optional(maybe(listView)),
  saved: optional(listOf(z.object({ name: text, view: listView }))),
  pinned: optional(texts),
  muted: optional(listOf(z.object({ template: text, name: text }))),
}) satisfies z.ZodMiniType<ListPreferences>;

export const automationsSchema = maybe(
  z.object({
    id: text,
    api: address,
    name: maybeText,
    remember: flag,
    connectedAt: number,
    watched: listOf(z.object({ workflow: text, name: text, failedAt: optional(number), unseen: flag })),
  }),
) satisfies z.ZodMiniType<PuqAccount | null>;

export const launchPreferencesSchema = z.object({
  favourites: optional(texts),
  mappings: optional(recordOf(recordOf(text))),
}) satisfies z.ZodMiniType<LaunchPreferences>;

export const launchedSchema = listOf(
  z.object({ operation: text, connection: text, workflow: text, name: text, at: number }),
) satisfies z.ZodMiniType<Launched[]>;

export const notifiedSchema = maybe(recordOf(number));
export const snoozesSchema = recordOf(
  z.object({ until: number, startedAt: maybeNumber }),
) satisfies z.ZodMiniType<Snoozes>;
export const secretSchema = maybe(z.object({ iv: text, data: text }));
export const cachedTaskSchema = maybe(z.looseObject({ task: z.looseObject({ id: text }), readAt: number }));
