import { formatDate } from "../fields/formatted-date.ts";
import type { Field, Fieldset, Workflow } from "../model.ts";
import type { State } from "../state.ts";
import { tasksOf, templateOf } from "../tasks/relations.ts";

/**
 * Puts values into the `{{…}}` of a text, as Markdown (reference §14 and §21). A field that exists and is empty leaves
 * nothing behind; a name that nobody knows stays.
 */
export function fillTexts(state: State, workflow: Workflow, text: string): string {
  if (!text.includes("{{")) return text;
  const values = textsOf(state, workflow);
  return text.replaceAll(
    /\{\{\s*([\w-]+)\s*\}\}/g,
    (placeholder, name: string) => values.get(name) ?? placeholder,
  );
}

/** The date and time a workflow was started, as its starter writes dates. */
export function startDate(state: State, { createdAt, starterId }: Workflow): string {
  const starter = state.people.get(starterId ?? 0);
  return formatDate(createdAt, starter?.timezone ?? "UTC", starter?.dateFormat ?? "MMM dd, yyy, p");
}

function textsOf(state: State, workflow: Workflow): Map<string, string> {
  const starter = state.people.get(workflow.starterId ?? 0);
  const fields = [workflow.kickoff, ...tasksOf(state, workflow)].flatMap((form) =>
    form ? fieldsIn(form) : [],
  );
  return new Map([
    ["date", startDate(state, workflow)],
    ["template-name", templateOf(state, workflow)?.name ?? ""],
    ["workflow-id", String(workflow.id)],
    ["workflow-starter", starter ? `${starter.firstName} ${starter.lastName}` : ""],
    ...fields.map(({ apiName, stored }): [string, string] => [apiName, stored.markdown ?? ""]),
  ]);
}

/** All fields of a form, those of its fieldsets first, in which order the server makes them. */
export function fieldsIn({ fields, fieldsets }: { fields: Field[]; fieldsets: Fieldset[] }): Field[] {
  return [...fieldsets.flatMap((fieldset) => fieldset.fields), ...fields];
}
