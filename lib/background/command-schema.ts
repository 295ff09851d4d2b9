import * as z from "zod/mini";
import { isFieldValue } from "../fields/is-field-value";
import { FIELD_TYPES } from "../fields/output-field";
import type { Command, CommandName } from "../messages/command";
import {
  address,
  flag,
  listOf,
  maybe,
  number,
  optional,
  readBy,
  recordOf,
  text,
  wordOf,
} from "../http/shapes";
import {
  accountSchema,
  keysSchema,
  launchPreferencesSchema,
  listSchema,
  maybeNumber,
  maybeText,
  personSchema,
  quietSchema,
} from "../store/schemas";

const fieldValue = readBy((value) => (isFieldValue(value) ? value : undefined));

const field = z.object({
  apiName: text,
  name: text,
  description: text,
  type: wordOf(FIELD_TYPES),
  required: flag,
  hidden: flag,
  order: number,
  options: listOf(z.object({ key: text, text, apiName: maybeText, id: maybeNumber })),
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
const version = z.object({ startedAt: maybeNumber, fields: text });
const operation = z.object({ operation: text });

const inputs = {
  poll: z.object({ reason: wordOf(["page", "event", "user"]), connection: optional(text) }),
  connect: z.object({
    server: z.object({ api: address, web: maybe(address), files: maybe(address) }),
    remember: flag,
    ...checkedKey,
  }),
  "replace-key": z.object({ ...connection, ...checkedKey }),
  "set-instant": z.object({ ...connection, enabled: flag }),
  "set-files": z.object({ ...connection, files: maybe(address) }),
  disconnect: z.object(connection),
  "read-task": z.object(task),
  "prefetch-tasks": z.object({ ...connection, tasks: listOf(text) }),
  "set-list": z.object({ ...connection, list: listSchema }),
  "set-launch": z.object({ ...connection, launch: launchPreferencesSchema }),
  "set-snooze": z.object({ ...connection, tasks: listOf(text), until: maybeNumber }),
  "set-quiet": quietSchema,
  complete: z.object({ ...task, answers, version }),
  "return-task": z.object({ ...task, comment: text, version }),
  "send-comment": z.object({ ...task, text }),
  launch: z.object({
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
  "complete-many": z.object({ tasks: listOf(z.object({ ...task, version })) }),
  undo: operation,
  "undo-many": z.object({ operations: listOf(text) }),
  retry: operation,
  discard: operation,
  "mark-item": z.object({ ...task, checklist: number, item: number, marked: flag }),
  "read-directory": z.object(connection),
  "connect-automations": z.object({ api: address, key: text, name: maybeText, remember: flag }),
  "disconnect-automations": z.object({}),
  "set-automation": z.object({ workflow: text, name: text, watched: flag }),
  "set-notifications": z.object({ enabled: flag }),
  "set-keys": keysSchema,
} satisfies { [Name in CommandName]: z.ZodMiniType<Extract<Command, { name: Name }>["input"]> };

const envelope = z.object({ name: text, input: z.unknown() });

/** Reads a message as a command. Null for anything else, whoever sent it. */
export function parseCommand(message: unknown): Command | null {
  const parsed = envelope.safeParse(message);
  if (!parsed.success || !Object.hasOwn(inputs, parsed.data.name)) return null;
  const name = parsed.data.name as CommandName;
  const input = inputs[name].safeParse(parsed.data.input);
  return input.success ? ({ name, input: input.data } as Command) : null;
}
