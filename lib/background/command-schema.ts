import { isFieldValue } from "../fields/is-field-value";
import { FIELD_TYPES } from "../fields/output-field";
import type { Command, CommandName } from "../messages/command";
import {
  address,
  flag,
  listOf,
  maybe,
  number,
  object,
  optional,
  present,
  readBy,
  recordOf,
  type Shape,
  text,
  wordOf,
} from "../http/shapes";
import {
  accountSchema,
  badgeSchema,
  keysSchema,
  launchPreferencesSchema,
  listSchema,
  maybeNumber,
  maybeText,
  personSchema,
  quietSchema,
} from "../store/schemas";

const fieldValue = readBy((value) => (isFieldValue(value) ? value : undefined));

const field = object({
  apiName: text,
  name: text,
  description: text,
  type: wordOf(FIELD_TYPES),
  required: flag,
  hidden: flag,
  order: number,
  options: listOf(object({ key: text, text, apiName: maybeText, id: maybeNumber })),
  value: fieldValue,
});

const checkedKey = {
  key: text,
  credential: wordOf(["api-key", "session-token"]),
  person: personSchema,
  account: accountSchema,
};
const connection = { connection: text };
const task = { ...connection, task: text };
const answers = recordOf(fieldValue);
const version = object({ startedAt: maybeNumber, fields: text });
const operation = object({ operation: text });

const inputs = {
  poll: object({ reason: wordOf(["page", "event", "user"]), connection: optional(text) }),
  connect: object({
    server: object({ api: address, web: maybe(address), files: maybe(address) }),
    remember: flag,
    ...checkedKey,
  }),
  "replace-key": object({ ...connection, ...checkedKey }),
  "set-instant": object({ ...connection, enabled: flag }),
  "set-files": object({ ...connection, files: maybe(address) }),
  disconnect: object(connection),
  "read-task": object(task),
  "prefetch-tasks": object({ ...connection, tasks: listOf(text) }),
  "set-list": object({ ...connection, list: listSchema }),
  "set-launch": object({ ...connection, launch: launchPreferencesSchema }),
  "set-snooze": object({ ...connection, tasks: listOf(text), until: maybeNumber }),
  "set-quiet": quietSchema,
  complete: object({ ...task, answers, version }),
  "return-task": object({ ...task, comment: text, version }),
  "send-comment": object({ ...task, text }),
  launch: object({
    ...connection,
    template: text,
    templateName: text,
    name: maybeText,
    urgent: flag,
    dueAt: maybeNumber,
    answers,
    fields: listOf(field),
    ancestorTask: maybeText,
  }),
  "complete-many": object({ tasks: listOf(object({ ...task, version })) }),
  undo: operation,
  "undo-many": object({ operations: listOf(text) }),
  retry: operation,
  discard: operation,
  "mark-item": object({ ...task, checklist: number, item: number, marked: flag }),
  "read-directory": object(connection),
  "connect-automations": object({ api: address, key: text, name: maybeText, remember: flag }),
  "disconnect-automations": object({}),
  "set-automation": object({ workflow: text, name: text, watched: flag }),
  "set-notifications": object({ enabled: flag }),
  "set-keys": keysSchema,
  "set-badge": badgeSchema,
  "set-undo": object({ undoMilliseconds: number }),
} satisfies { [Name in CommandName]: Shape<Extract<Command, { name: Name }>["input"]> };

const envelope = object({ name: text, input: present });

/** Reads a message as a command. Null for anything else, whoever sent it. */
export function parseCommand(message: unknown): Command | null {
  const parsed = envelope.safeParse(message);
  if (!parsed.success || !Object.hasOwn(inputs, parsed.data.name)) return null;
  const name = parsed.data.name as CommandName;
  const input = inputs[name].safeParse(parsed.data.input);
  return input.success ? ({ name, input: input.data } as Command) : null;
}
