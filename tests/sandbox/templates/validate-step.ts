import { fieldRefusal, refusal, refuse } from "../http/answer.ts";
import type { State } from "../state.ts";
import { objectOf, objectsIn, textOf } from "./read-json.ts";
import type { JsonObject } from "./read-json.ts";

/** What a step may speak of. */
export interface Known {
  /** Fields of the start form and of earlier steps, with their types. */
  usable: Map<string, string>;
  /** Earlier steps. */
  earlier: string[];
  /** All steps. */
  all: string[];
}

const PERFORMERS = ["user", "group", "workflow_starter", "field", "manager"];
const SYSTEM = ["date", "template-name", "workflow-id", "workflow-starter"];

const OF_SIZE = ["number", "date"];
const OF_CONTENT = ["string", "text", "url", "checkbox"];
const OF_STEPS = ["completed", "completed_or_skipped", "skipped"];

/** Refuses a step for the first thing that is wrong with it, except its fields. */
export function refuseStep(state: State, task: JsonObject, known: Known): void {
  const name = textOf(task.name);
  const no = (message: string) => refuse(fieldRefusal(textOf(task.api_name), message));
  if (name.trim() === "") no("Name: this field may not be blank.");
  const performers = objectsIn(task.raw_performers);
  for (const { type } of performers) {
    if (!PERFORMERS.includes(textOf(type))) no(`Type: "${textOf(type)}" is not a valid choice.`);
  }
  if (performers.length === 0) no("You should set task performers before setting template to active.");
  if (performers.some((performer) => !exists(state, performer, known))) {
    no("One or more performers are incorrect.");
  }
  const speaksOfUnknown = (text: unknown) =>
    [...textOf(text).matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].some(
      ([, variable = ""]) => !SYSTEM.includes(variable) && !known.usable.has(variable),
    );
  if (speaksOfUnknown(name)) no(`Some fields in task "${name}" do not exist.`);
  if (speaksOfUnknown(task.description)) {
    no(`Some fields referenced in the description of task "${textOf(task.number)}" do not exist.`);
  }
  refuseConditions(task, known);
  const due = objectOf(task.raw_due_date);
  const counted = [...known.earlier, textOf(task.api_name)];
  if (textOf(due.rule).startsWith("after task") && !counted.includes(textOf(due.source_id))) {
    refuse(fieldRefusal(textOf(due.api_name), "Only previous and current tasks are allowed in a rule."));
  }
}

function exists(state: State, { type, source_id: source }: JsonObject, { usable }: Known): boolean {
  if (type === "user") return state.people.has(Number(source));
  if (type === "group") return state.groups.has(Number(source));
  return type !== "field" || usable.get(textOf(source)) === "user";
}

function refuseConditions(task: JsonObject, { usable, all }: Known): void {
  const predicates = objectsIn(task.conditions)
    .flatMap(({ rules }) => objectsIn(rules))
    .flatMap((rule) => objectsIn(rule.predicates));
  for (const predicate of predicates) {
    const [field, type, operator] = [
      textOf(predicate.field),
      textOf(predicate.field_type),
      textOf(predicate.operator),
    ];
    const isKnown = type === "kickoff" || (type === "task" ? all.includes(field) : usable.has(field));
    if (!isKnown) {
      const message = `Some fields referenced in the conditions of task "${textOf(task.name)}" do not exist.`;
      refuse(fieldRefusal(textOf(task.api_name), message));
    }
    if (!mayAsk(type, operator)) {
      refuse(
        refusal(
          `Task "${textOf(task.name)}": operator "${operator}" can't be use with type of field "${type}".`,
        ),
      );
    }
  }
}

function mayAsk(type: string, operator: string): boolean {
  if (type === "task") return OF_STEPS.includes(operator);
  if (type === "kickoff") return operator === "completed";
  if (operator === "exists" || operator === "not_exists") return true;
  if (operator === "equals" || operator === "not_equals") return type !== "file";
  if (operator === "more_than" || operator === "less_than") return OF_SIZE.includes(type);
  return (operator === "contains" || operator === "not_contains") && OF_CONTENT.includes(type);
}
