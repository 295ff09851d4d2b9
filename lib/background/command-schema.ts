import * as z from "zod/mini";
import { FIELD_TYPES, type FieldValue } from "../fields/output-field";
import type { Command, CommandName } from "../messages/command";
import {
  accountSchema,
  keysSchema,
  launchPreferencesSchema,
  listSchema,
  oneOf,
  personSchema,
  quietSchema,
  recordOf,
} from "../store/schemas";

const text = z.string();
const number = z.number();
const maybeText = z.nullable(text);
const address = z.string().check(z.refine((value) => URL.canParse(value)));

const file = oneOf(
  z.object({ kind: z.enum(["local"]), fileId: text, name: text, size: number }),
  z.object({ kind: z.enum(["remote"]), name: text, url: maybeText, attachmentId: z.nullable(number) }),
);
const person = z.object({ kind: z.enum(["user", "group"]), id: number, name: text, email: maybeText });

const fieldValue = oneOf(
  z.object({ type: z.enum(["string", "text", "number", "url"]), text }),
  z.object({ type: z.enum(["date"]), seconds: z.nullable(number) }),
  z.object({ type: z.enum(["radio", "dropdown"]), choice: maybeText }),
  z.object({ type: z.enum(["checkbox"]), choices: z.array(text) }),
  z.object({ type: z.enum(["user"]), person: z.nullable(person) }),
  z.object({ type: z.enum(["file"]), files: z.array(file) }),
) satisfies z.ZodMiniType<FieldValue>;

const field = z.object({
  apiName: text,
  name: text,
  description: text,
  type: z.enum(FIELD_TYPES),
  required: z.boolean(),
  hidden: z.boolean(),
  order: number,
  options: z.array(z.object({ key: text, text, apiName: maybeText, id: z.nullable(number) })),
  value: fieldValue,
});

const checkedKey = {
  key: text,
  credential: z.enum(["api-key", "session-token"]),
  person: personSchema,
  account: accountSchema,
};
const connection = { connection: text };
const task = { ...connection, task: text };
const answers = recordOf(fieldValue);
const version = z.object({ startedAt: z.nullable(number), fields: text });
const operation = z.object({ operation: text });

const inputs = {
  poll: z.object({ reason: z.enum(["page", "event", "user"]), connection: z.optional(text) }),
  connect: z.object({
    server: z.object({ api: address, web: z.nullable(address), files: z.nullable(address) }),
    remember: z.boolean(),
    ...checkedKey,
  }),
  "replace-key": z.object({ ...connection, ...checkedKey }),
  "set-instant": z.object({ ...connection, enabled: z.boolean() }),
  "set-files": z.object({ ...connection, files: z.nullable(address) }),
  disconnect: z.object(connection),
  "read-task": z.object(task),
  "prefetch-tasks": z.object({ ...connection, tasks: z.array(text) }),
  "set-list": z.object({ ...connection, list: listSchema }),
  "set-launch": z.object({ ...connection, launch: launchPreferencesSchema }),
  "set-snooze": z.object({ ...connection, tasks: z.array(text), until: z.nullable(number) }),
  "set-quiet": quietSchema,
  complete: z.object({ ...task, answers, version }),
  "return-task": z.object({ ...task, comment: text, version }),
  "send-comment": z.object({ ...task, text }),
  launch: z.object({
    ...connection,
    template: text,
    templateName: text,
    name: maybeText,
    urgent: z.boolean(),
    dueAt: z.nullable(number),
    answers,
    fields: z.array(field),
    ancestorTask: maybeText,
  }),
  "complete-many": z.object({ tasks: z.array(z.object({ ...task, version })) }),
  undo: operation,
  "undo-many": z.object({ operations: z.array(text) }),
  retry: operation,
  discard: operation,
  "mark-item": z.object({ ...task, checklist: number, item: number, marked: z.boolean() }),
  "read-directory": z.object(connection),
  "set-notifications": z.object({ enabled: z.boolean() }),
  "set-keys": keysSchema,
} satisfies { [Name in CommandName]: z.ZodMiniType<Extract<Command, { name: Name }>["input"]> };

const envelope = z.object({ name: z.string(), input: z.unknown() });

/** Reads a message as a command. Null for anything else, whoever sent it. */
export function parseCommand(message: unknown): Command | null {
  const parsed = envelope.safeParse(message);
  if (!parsed.success || !Object.hasOwn(inputs, parsed.data.name)) return null;
  const name = parsed.data.name as CommandName;
  const input = inputs[name].safeParse(parsed.data.input);
  return input.success ? ({ name, input: input.data } as Command) : null;
}
