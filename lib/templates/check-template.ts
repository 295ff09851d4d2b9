import { checkForm, typesOf } from "./check-fields";
import { checkStep } from "./check-step";
import { readNumber, readObject, readObjects, readText, type JsonObject } from "./json";
import type { KnownPeople, TemplateProblem, TemplateRuleName } from "./problem";

/** The longest name the server takes, in characters. */
const LONGEST_TEMPLATE_NAME = 120;

/** What the server refuses even in a draft: on steps that are no list it breaks down (reference §30, item 7). */
export function checkDraft(body: JsonObject): TemplateProblem[] {
  const { tasks } = body;
  const isList = tasks === undefined || Array.isArray(tasks);
  return isList ? [] : [{ rule: "stepsNotList", path: ["tasks"], apiName: null, given: "" }];
}

/**
 * What the server would refuse in a template in today's shape that is to be active (reference §15 and the recorded
 * refusals). The server names only the first; these are all.
 */
export function checkTemplate(body: JsonObject, people: KnownPeople): TemplateProblem[] {
  const broken = checkDraft(body);
  if (broken.length > 0) return broken;
  const atTop = [...checkTop(body), ...checkOwners(body, people)];
  // Without a start form, everything that speaks of its fields would seem wrong too.
  if (atTop.some(({ rule }) => rule === "kickoffMissing")) return atTop;
  return [...atTop, ...checkForm(readObject(body.kickoff), ["kickoff"]), ...checkSteps(body, people)];
}

const problem = (rule: TemplateRuleName, member: string, given = ""): TemplateProblem => ({
  rule,
  path: [member],
  apiName: null,
  given,
});

function checkTop({ name, kickoff, tasks }: JsonObject): TemplateProblem[] {
  const text = readText(name).trim();
  const found: TemplateProblem[] = [];
  if (text === "") found.push(problem("nameBlank", "name"));
  if (Array.from(text).length > LONGEST_TEMPLATE_NAME) found.push(problem("nameTooLong", "name", text));
  if (kickoff === undefined || kickoff === null) found.push(problem("kickoffMissing", "kickoff"));
  if (readObjects(tasks).length === 0) found.push(problem("stepsMissing", "tasks"));
  return found;
}

function checkOwners({ owners }: JsonObject, { me, users, groups }: KnownPeople): TemplateProblem[] {
  const roles = readObjects(owners);
  if (roles.length === 0) return [problem("ownersMissing", "owners")];
  const isMine = roles.some(
    ({ role, type, source_id: source }) => role === "owner" && type === "user" && readNumber(source) === me,
  );
  const unknown = roles.flatMap(({ type, source_id: source }, index): TemplateProblem[] => {
    const known = type === "group" ? groups : users;
    const path = ["owners", index, "source_id"];
    if (known.includes(readNumber(source))) return [];
    return [{ rule: "ownerUnknown", path, apiName: null, given: readText(source) }];
  });
  return isMine ? unknown : [problem("ownersWithoutMe", "owners"), ...unknown];
}

function checkSteps(body: JsonObject, people: KnownPeople): TemplateProblem[] {
  const steps = readObjects(body.tasks);
  const allSteps = steps.map((step) => readText(step.api_name));
  const sorted = steps
    .map((step, index) => ({ step, index }))
    .toSorted((one, other) => numberOf(one) - numberOf(other));
  const fields = new Map(typesOf(readObject(body.kickoff)));
  const earlier: string[] = [];
  return sorted.flatMap(({ step, index }, position) => {
    const before = { fields, steps: earlier, allSteps };
    const found = checkStep(step, ["tasks", index], before, people);
    for (const [apiName, type] of typesOf(step)) fields.set(apiName, type);
    earlier.push(readText(step.api_name));
    if (step.number === position + 1) return found;
    const path = ["tasks", index, "number"];
    return [{ rule: "stepNumber" as const, path, apiName: null, given: readText(step.number) }, ...found];
  });
}

const numberOf = ({ step }: { step: JsonObject }) => readNumber(step.number) || 0;
