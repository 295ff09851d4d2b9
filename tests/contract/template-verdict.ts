import type { TemplateProblem, TemplateRuleName } from "../../lib/templates/problem";
import { readObject, readText, type JsonObject, type JsonPath } from "../../lib/templates/json";

/** What a server says to a template it does not take: family A of its refusals (reference §3). */
export interface Verdict {
  message: string;
  details: Record<string, unknown>;
}

const OWNERS = "owners";

/** What the server says to each of the rules that it names a member of the body for. */
const OF_MEMBERS: Partial<Record<TemplateRuleName, [name: string, message: string]>> = {
  nameBlank: ["name", "This field may not be blank."],
  nameTooLong: ["name", "Ensure this field has no more than 120 characters."],
  kickoffMissing: ["kickoff", "Kickoff form data not provided."],
  ownersMissing: [OWNERS, "You should set 'template owners' value."],
  ownersWithoutMe: [OWNERS, "You cannot remove yourself from template owners."],
  ownerUnknown: [OWNERS, "One or more template owners are incorrect."],
};

/** What the server says to each of the rules that it names a part of the template for. */
const OF_PARTS: Partial<Record<TemplateRuleName, (problem: TemplateProblem, step: JsonObject) => string>> = {
  stepNameBlank: () => "Name: this field may not be blank.",
  performersMissing: () => "You should set task performers before setting template to active.",
  performerUnknown: () => "One or more performers are incorrect.",
  performerType: ({ given }) => `Type: "${given}" is not a valid choice.`,
  fieldType: ({ given }) => `Type: "${given}" is not a valid choice.`,
  variableInName: (_, step) => `Some fields in task "${readText(step.name)}" do not exist.`,
  variableInDescription: (_, step) =>
    `Some fields referenced in the description of task "${readText(step.number)}" do not exist.`,
  userOptional: () => "A field with a type 'User' should be required.",
  optionsMissing: () => 'You must provide either a "selections" or a "dataset" for the field.',
  conditionField: (_, step) =>
    `Some fields referenced in the conditions of task "${readText(step.name)}" do not exist.`,
  dueSource: () => "Only previous and current tasks are allowed in a rule.",
};

/** Says in the server's words what we found in a template. */
export function sayAsServer(problem: TemplateProblem, body: JsonObject): Verdict {
  const step = readObject(valueAt(body, problem.path.slice(0, 2)));
  const [name, ofMember] = OF_MEMBERS[problem.rule] ?? [];
  if (name !== undefined && ofMember !== undefined) {
    return { message: ofMember, details: { name, reason: ofMember } };
  }
  const ofPart = OF_PARTS[problem.rule]?.(problem, step);
  if (ofPart !== undefined) {
    return { message: ofPart, details: { api_name: problem.apiName, reason: ofPart } };
  }
  if (problem.rule === "stepsMissing") {
    return { message: "Tasks data not provided, one task required.", details: {} };
  }
  const predicate = readObject(valueAt(body, problem.path.slice(0, -1)));
  const [operator, type] = [readText(predicate.operator), readText(predicate.field_type)];
  const message = `Task "${readText(step.name)}": operator "${operator}" can't be use with type of field "${type}".`;
  return { message, details: {} };
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (at, name) => (Array.isArray(at) ? at[Number(name)] : readObject(at)[name]),
    value,
  );
}
