import { NAME_VARIABLES } from "../tasks/name-pattern";
import { checkForm } from "./check-fields";
import { readObject, readObjects, readText, type JsonObject, type JsonPath } from "./json";
import { allowsOperator } from "./operators";
import type { KnownPeople, TemplateProblem, TemplateRuleName } from "./problem";

/** What comes before a step, and so may be used in it. */
export interface Before {
  /** Fields of the start form and of earlier steps, by api name. */
  fields: Map<string, string>;
  /** Api names of earlier steps. */
  steps: string[];
  /** Api names of all steps. */
  allSteps: string[];
}

const PERFORMER_TYPES = ["user", "group", "workflow_starter", "field", "manager"];

/** What the server would refuse in one step. */
export function checkStep(
  step: JsonObject,
  path: JsonPath,
  before: Before,
  people: KnownPeople,
): TemplateProblem[] {
  const name = readText(step.name);
  const apiName = readText(step.api_name) || null;
  const problem = (rule: TemplateRuleName, at: JsonPath, given: string): TemplateProblem => ({
    rule,
    path: [...path, ...at],
    apiName,
    given,
  });
  const unknown = (text: unknown) =>
    variablesIn(readText(text)).find((variable) => !before.fields.has(variable));
  const found: TemplateProblem[] = [];
  if (name.trim() === "") found.push(problem("stepNameBlank", ["name"], String(path.at(-1))));
  found.push(...checkPerformers(step, before, people, problem));
  const inName = unknown(name);
  if (inName !== undefined) found.push(problem("variableInName", ["name"], inName));
  const inDescription = unknown(step.description);
  if (inDescription !== undefined)
    found.push(problem("variableInDescription", ["description"], inDescription));
  return [
    ...found,
    ...checkForm(step, path),
    ...checkConditions(step, path, before, apiName),
    ...checkDue(step, path, before),
  ];
}

const variablesIn = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !NAME_VARIABLES.some((known) => known === name));

function checkPerformers(
  step: JsonObject,
  before: Before,
  people: KnownPeople,
  problem: (rule: TemplateRuleName, at: JsonPath, given: string) => TemplateProblem,
): TemplateProblem[] {
  const performers = readObjects(step.raw_performers);
  if (performers.length === 0) return [problem("performersMissing", ["raw_performers"], readText(step.name))];
  return performers.flatMap((performer, index) => {
    const at = ["raw_performers", index];
    const type = readText(performer.type);
    const source = readText(performer.source_id);
    if (!PERFORMER_TYPES.includes(type)) return [problem("performerType", [...at, "type"], type)];
    const known =
      type === "user"
        ? people.users.includes(Number(source))
        : type === "group"
          ? people.groups.includes(Number(source))
          : type !== "field" || before.fields.get(source) === "user";
    return known ? [] : [problem("performerUnknown", [...at, "source_id"], source)];
  });
}

function checkConditions(
  step: JsonObject,
  path: JsonPath,
  before: Before,
  apiName: string | null,
): TemplateProblem[] {
  return readObjects(step.conditions).flatMap((condition, first) =>
    readObjects(condition.rules).flatMap((rule, second) =>
      readObjects(rule.predicates).flatMap((predicate, third): TemplateProblem[] => {
        const at = [...path, "conditions", first, "rules", second, "predicates", third];
        const [type, field] = [readText(predicate.field_type), readText(predicate.field)];
        const operator = readText(predicate.operator);
        const known =
          type === "kickoff" ||
          (type === "task" ? before.allSteps.includes(field) : before.fields.has(field));
        if (!known) return [{ rule: "conditionField", path: [...at, "field"], apiName, given: field }];
        if (allowsOperator(type, operator)) return [];
        return [
          {
            rule: "conditionOperator",
            path: [...at, "operator"],
            apiName: null,
            given: `${operator} (${type})`,
          },
        ];
      }),
    ),
  );
}

function checkDue(step: JsonObject, path: JsonPath, { steps }: Before): TemplateProblem[] {
  const due = readObject(step.raw_due_date);
  const source = readText(due.source_id);
  if (!readText(due.rule).startsWith("after task ")) return [];
  if ([...steps, readText(step.api_name)].includes(source)) return [];
  return [
    {
      rule: "dueSource",
      path: [...path, "raw_due_date", "source_id"],
      apiName: readText(due.api_name) || null,
      given: source,
    },
  ];
}
