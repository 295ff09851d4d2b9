import { batches } from "../../attack/payloads.ts";
import { FOREIGN } from "../../attack/payloads/place.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import type { FieldType } from "../../sandbox/model.ts";
import type { FieldSketch } from "../../sandbox/seed/add-task.ts";

const TYPES: FieldType[] = ["string", "text", "radio", "dropdown", "checkbox", "url", "file"];
const TASKS = 8;

/** Unless all are wanted, so many of a batch are fields, checks and comments; all of it stands in the description. */
const SOME = 24;

/** The name by which a task full of payloads is found, from 1. */
export const ladenName = (number: number) => `Laden ${number}:`;

/**
 * Puts every payload somewhere into a sandbox: descriptions, fields, options, checks and comments of a few tasks, names of
 * tasks, workflows, templates, people and automations.
 *
 * @param foreign where payloads would load something from
 * @param all whether each is the name of a task, too, and stands in every part of one
 * @returns the ids of the laden tasks, and every payload as it was put there
 */
export function fillWithPayloads(
  sandbox: Sandbox,
  foreign: string,
  all = false,
): { tasks: number[]; payloads: string[] } {
  const aimed = (text: string) =>
    text.replaceAll(FOREIGN, foreign).replaceAll("foreign.invalid", new URL(foreign).host);
  const payloads = batches(1).flatMap(([text = ""]) => aimed(text));
  const size = Math.ceil(payloads.length / TASKS);
  const at = (place: number) => payloads[place % payloads.length] ?? "";

  const tasks = Array.from({ length: TASKS }, (_, index) => {
    const texts = payloads.slice(index * size, (index + 1) * size);
    const step = all ? 1 : Math.ceil(texts.length / SOME);
    const some = texts.filter((_text, place) => place % step === 0);
    const { id } = sandbox.addTask({
      name: `${ladenName(index + 1)} ${at(index * 7)}`,
      description: texts.join("\n\n"),
      performers: ["owner"],
      workflow: { name: at(index * 11), templateId: 2, starterId: 1 },
      fields: some.map((text, place) => fieldOf(text, place)),
      checklists: [
        {
          apiName: `cl-${index}`,
          items: some.map((text, place) => ({ apiName: `cl-${index}-${place}`, text })),
        },
      ],
    });
    for (const text of some) sandbox.commentAs("owner", id, text);
    return id;
  });
  for (let index = 0; index < (all ? payloads.length : 40); index++)
    sandbox.addTask({ name: at(index * 13), performers: ["owner"], workflow: { name: at(index * 17) } });

  let place = 0;
  const next = () => at((place += 19));
  for (const template of sandbox.state.templates.values()) {
    Object.assign(template, { description: next() });
    if (template.id !== 2) Object.assign(template, { name: next() });
    for (const field of template.fields) Object.assign(field, { name: next(), description: next() });
  }
  for (const person of sandbox.state.people.values()) Object.assign(person, { lastName: next() });
  for (const workflow of sandbox.puq.state.workflows)
    Object.assign(workflow, { name: next(), description: next() });
  return { tasks, payloads };
}

function fieldOf(text: string, place: number): FieldSketch {
  const type = TYPES[place % TYPES.length] ?? "string";
  const chosen = type === "radio" || type === "dropdown" || type === "checkbox";
  return {
    type,
    apiName: `laden-${place}`,
    name: text,
    description: text,
    ...(chosen ? { options: [text, "No"] } : { value: text }),
  };
}
