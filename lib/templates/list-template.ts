import type { FieldLine } from "./field-line";
import type { JsonObject } from "./json";
import type { ListedStep, ParsedList } from "./parse-list";

/** Makes a template in today's shape out of a list. Its steps follow each other; whoever writes it is its owner. */
export function listToTemplate(list: ParsedList, me: number): JsonObject {
  const nameOnce = createNames();
  return {
    name: list.name,
    description: joinText(list.text),
    is_active: false,
    finalizable: true,
    owners: [{ type: "user", source_id: String(me), role: "owner" }],
    kickoff: {
      fields: list.fields.map((field, index) => writeField(field, list.fields.length - index, nameOnce)),
    },
    tasks: list.steps.map((step, index) => writeStep(step, index, nameOnce)),
  };
}

/** Gives each part an api name of its own, made of what it is called. */
function createNames(): (kind: string, text: string) => string {
  const given = new Set<string>();
  return (kind, text) => {
    const plain = text
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40);
    const name = [kind, plain].filter(Boolean).join("-");
    let unique = name;
    for (let count = 2; given.has(unique); count++) unique = `${name}-${count}`;
    given.add(unique);
    return unique;
  };
}

function writeField(field: FieldLine, order: number, nameOnce: ReturnType<typeof createNames>): JsonObject {
  const asksChoice = field.type === "radio" || field.type === "dropdown" || field.type === "checkbox";
  return {
    type: field.type,
    api_name: nameOnce("field", field.name),
    name: field.name,
    description: "",
    is_required: field.required,
    is_hidden: false,
    default: "",
    order,
    ...(asksChoice && { selections: field.options.map((value) => ({ value })) }),
  };
}

const stepName = (number: number) => `task-${number}`;

function writeStep(step: ListedStep, index: number, nameOnce: ReturnType<typeof createNames>): JsonObject {
  const number = index + 1;
  const checklist = `checklist-${number}`;
  const items = step.items.map((value, position) => ({ value, api_name: `${checklist}-${position + 1}` }));
  // An item stands in the text too: there the web app shows it.
  const ticks = items.map(({ value, api_name: item }) => `[clist:${checklist}|${item}]${value}[/clist]`);
  return {
    number,
    api_name: stepName(number),
    name: step.name,
    description: [joinText(step.text), ticks.join("\n")].filter(Boolean).join("\n\n"),
    raw_performers: writePerformers(step),
    checklists: items.length > 0 ? [{ api_name: checklist, selections: items }] : [],
    fields: step.fields.map((field, place) => writeField(field, step.fields.length - place, nameOnce)),
    conditions: number === 1 ? [] : [startAfter(stepName(number - 1))],
  };
}

function writePerformers({ mentions }: ListedStep): JsonObject[] {
  const unique = new Map(mentions.map((who) => [`${who.kind} ${who.source}`, who]));
  return [...unique.values()].map(({ kind, source, names: [label = ""] }) => ({
    type: kind,
    source_id: source === "" ? null : source,
    label,
  }));
}

function startAfter(step: string): JsonObject {
  const predicate = { field: step, field_type: "task", operator: "completed_or_skipped", value: null };
  return { order: 1, action: "start_task", rules: [{ predicates: [predicate] }] };
}

const joinText = (lines: string[]) =>
  lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
