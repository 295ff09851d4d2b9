import { browser } from "wxt/browser";
import { knownFields } from "../../fields/all-fields";
import type { Answers, FieldValue, OutputField } from "../../fields/output-field";
import { readRecords, taskOf, textOf, type OutboxRecord } from "../../store/outbox";
import { templatesKey, VERSIONS } from "../../store/keys";
import type { Connection, StoredTemplates } from "../../store/stored";
import { readDrafts } from "../../store/unsent";
import { readJournals } from "../draft-journal";
import { unpack, unwrap } from "../stored-state";
import { readCachedTasks } from "../stored-task";
import { valueText } from "../value-text";

/** One answer in words, with the name of its field. Of files, the names. */
export interface UnsentAnswer {
  field: string;
  answer: string;
}

/** What was typed for one task and has not reached the server, for a person to read. Times are ISO 8601. */
export interface UnsentWork {
  server: string;
  account: string;
  /** Typed only, or given to be sent as one of these. */
  kind: "draft" | OutboxRecord["kind"];
  task: string;
  name: string | null;
  workflow: string | null;
  typedAt: string | null;
  text: string | null;
  answers: UnsentAnswer[];
}

/** A form that answers belong to, as far as it is known here. */
interface KnownForm {
  name: string | null;
  workflow: string | null;
  fields: OutputField[];
}

const UNKNOWN: KnownForm = { name: null, workflow: null, fields: [] };

/**
 * Gathers drafts and what is on its way, of all connections. Rejects when the database cannot be read.
 * @param local where pages keep their last moment's typing
 */
export async function readUnsent(
  connections: Connection[],
  local: Storage = localStorage,
): Promise<UnsentWork[]> {
  const [drafts, records] = await Promise.all([readDrafts(), readRecords()]);
  const all = await Promise.all(
    connections.map(async (connection) => {
      const mine = records.filter((record) => record.connection === connection.id);
      const typed = new Map<string, { at: number | null; answers: Answers }>();
      for (const { task, answers, changedAt } of drafts.filter(
        (draft) => draft.connection === connection.id,
      )) {
        typed.set(task, { at: changedAt, answers: valuesOf(answers) });
      }
      for (const { task, changes } of readJournals(local, connection.id)) {
        const { at, answers } = typed.get(task) ?? { at: null, answers: {} };
        typed.set(task, { at, answers: { ...answers, ...valuesOf(changes) } });
      }
      const forms = await readForms(connection.id, [...typed.keys(), ...mine.map(taskOf)]);
      return [
        ...mine.map((record) => describeRecord(record, connection, forms.get(taskOf(record)) ?? UNKNOWN)),
        ...[...typed].map(([task, { at, answers }]) => {
          const form = forms.get(task) ?? UNKNOWN;
          return describe("draft", task, connection, form, at, answers, null);
        }),
      ];
    }),
  );
  return all.flat().filter(({ text, answers }) => text !== null || answers.length > 0);
}

function describeRecord(record: OutboxRecord, connection: Connection, form: KnownForm): UnsentWork {
  const fields = record.kind === "launch" ? record.launch.fields : form.fields;
  const name = record.kind === "launch" ? record.launch.templateName : record.taskName;
  const known = { name, workflow: record.workflowName, fields };
  const answers = "answers" in record ? record.answers : {};
  return describe(record.kind, taskOf(record), connection, known, record.queuedAt, answers, textOf(record));
}

function describe(
  kind: UnsentWork["kind"],
  task: string,
  { api, account, person }: Connection,
  { name, workflow, fields }: KnownForm,
  at: number | null,
  answers: Answers,
  text: string | null,
): UnsentWork {
  const words = Object.entries(answers).map(([apiName, value]) => {
    const field = fields.find((one) => one.apiName === apiName);
    return { field: field?.name ?? apiName, answer: valueText(value, field?.options ?? [], person) };
  });
  const typedAt = at === null ? null : new Date(at).toISOString();
  return { server: api, account: account.name, kind, task, name, workflow, typedAt, text, answers: words };
}

function valuesOf(typed: Record<string, { value: FieldValue } | null>): Answers {
  return Object.fromEntries(Object.entries(typed).flatMap(([name, one]) => (one ? [[name, one.value]] : [])));
}

/** Forms by the task's id, or by the key of a launch or of the words about a task. */
async function readForms(connection: string, keys: string[]): Promise<Map<string, KnownForm>> {
  const [tasks, templates] = await Promise.all([
    readCachedTasks(connection, [...new Set(keys.map(taskId))]),
    readTemplates(connection),
  ]);
  const forms = new Map<string, KnownForm>();
  for (const key of keys) {
    const task = tasks.get(taskId(key))?.task;
    const template = templates.find(({ id }) => key.split(":")[0] === "launch" && key.split(":")[1] === id);
    if (task) forms.set(key, { name: task.name, workflow: task.workflow.name, fields: knownFields(task) });
    else if (template) forms.set(key, { name: template.name, workflow: null, fields: knownFields(template) });
  }
  return forms;
}

const taskId = (key: string) => key.replace(/^comment:/, "");

async function readTemplates(connection: string): Promise<StoredTemplates["templates"]> {
  const key = templatesKey(connection);
  const text = unwrap<string | null>((await browser.storage.local.get(key))[key], VERSIONS.templates, null);
  return unpack<StoredTemplates>(text)?.templates ?? [];
}
