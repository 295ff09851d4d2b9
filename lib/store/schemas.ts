import {
  address,
  flag,
  listOf,
  looseObject,
  maybe,
  number,
  object,
  optional,
  recordOf,
  type Shape,
  text,
  wordOf,
} from "../http/shapes";
import { GROUPINGS, SORTS } from "../tasks/list-view";
import type {
  BadgePreferences,
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
const failure = looseObject({ kind: text, url: text });

const dialect = object({
  choice: wordOf(["text", "api-name", "id"]),
  date: wordOf(["seconds", "iso"]),
  person: wordOf(["email-or-name", "id"]),
  file: wordOf(["link", "attachment-id"]),
  complete: wordOf(["task", "workflow"]),
});

export const personSchema = object({
  id: number,
  name: text,
  email: text,
  role: wordOf(["owner", "admin", "member"]),
  timezone: text,
  dateFormat: text,
  firstDayOfWeek: number,
  language: text,
});

export const accountSchema = object({ id: number, name: text });

export const connectionSchema = object({
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
}) satisfies Shape<Connection>;

const taskRow = object({
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
  object({
    takenAt: number,
    rows: listOf(taskRow),
    unreadable: listOf(object({ id: maybeText, name: maybeText })),
    templateNames: recordOf(text),
  }),
) satisfies Shape<Snapshot | null>;

export const statusSchema = looseObject({
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

export const outboxViewSchema = object({
  entries: listOf(looseObject({ operation: text, connection: text, task: text, state: text })),
  tombstones: listOf(object({ connection: text, task: text, at: number })),
});
export const readsAsOutboxView = (value: unknown): value is OutboxView =>
  outboxViewSchema.safeParse(value).success;

export const directorySchema = maybe(
  object({
    users: listOf(object({ id: number, name: text, email: text, active: flag, guest: flag })),
    groups: listOf(object({ id: number, name: text, members: listOf(number) })),
    readAt: number,
  }),
) satisfies Shape<Directory | null>;

export const quietSchema = object({
  hours: optional(listOf(maybe(object({ from: number, to: number })))),
  urgentPasses: optional(flag),
  mutedUntil: optional(maybeNumber),
  dueSoon: optional(number),
  overdue: optional(flag),
}) satisfies Shape<Quiet>;

export const keysSchema = object({
  off: optional(flag),
  keys: optional(recordOf(text)),
}) satisfies Shape<KeyPreferences>;

export const badgeSchema = object({
  off: optional(flag),
  counts: optional(wordOf(["waiting", "today", "overdue"])),
}) satisfies Shape<BadgePreferences>;

export const settingsSchema = object({
  undoMilliseconds: number,
  notifications: flag,
  quiet: optional(quietSchema),
  keys: optional(keysSchema),
  badge: optional(badgeSchema),
}) satisfies Shape<Settings>;

const texts = listOf(text);
const listView = object({
  sort: wordOf(SORTS),
  group: wordOf(GROUPINGS),
  templates: texts,
  steps: texts,
});
export const listSchema = object({
  view: optional(maybe(listView)),
  saved: optional(listOf(object({ name: text, view: listView }))),
  pinned: optional(texts),
  muted: optional(listOf(object({ template: text, name: text }))),
}) satisfies Shape<ListPreferences>;

export const automationsSchema = maybe(
  object({
    id: text,
    api: address,
    name: maybeText,
    remember: flag,
    connectedAt: number,
    watched: listOf(object({ workflow: text, name: text, failedAt: optional(number), unseen: flag })),
  }),
) satisfies Shape<PuqAccount | null>;

export const launchPreferencesSchema = object({
  favourites: optional(texts),
  mappings: optional(recordOf(recordOf(text))),
}) satisfies Shape<LaunchPreferences>;

export const launchedSchema = listOf(
  object({ operation: text, connection: text, workflow: text, name: text, at: number }),
) satisfies Shape<Launched[]>;

export const notifiedSchema = maybe(recordOf(number));
export const snoozesSchema = recordOf(
  object({ until: number, startedAt: maybeNumber }),
) satisfies Shape<Snoozes>;
export const secretSchema = maybe(object({ iv: text, data: text }));
export const cachedTaskSchema = maybe(looseObject({ task: looseObject({ id: text }), readAt: number }));
