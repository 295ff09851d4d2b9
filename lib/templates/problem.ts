import type { JsonPath } from "./json";

/** What the server demands of a template that is to be active (reference §15, §30 and the recordings), by what is wrong. */
export const TEMPLATE_RULES = [
  "nameBlank",
  "nameTooLong",
  "kickoffMissing",
  "stepsMissing",
  "stepsNotList",
  "ownersMissing",
  "ownersWithoutMe",
  "ownerUnknown",
  "stepNumber",
  "stepNameBlank",
  "performersMissing",
  "performerType",
  "performerUnknown",
  "variableInName",
  "variableInDescription",
  "fieldType",
  "userOptional",
  "optionsMissing",
  "optionBlank",
  "optionTooLong",
  "optionTwice",
  "conditionField",
  "conditionOperator",
  "dueSource",
] as const;
export type TemplateRuleName = (typeof TEMPLATE_RULES)[number];

/** One thing in a template that the server would refuse. */
export interface TemplateProblem {
  rule: TemplateRuleName;
  /** Where it stands in the template. */
  path: JsonPath;
  /** The part the server would name; null where it names none. */
  apiName: string | null;
  /** What stands there, or whose it is, for the sentence. */
  given: string;
}

/** Who there is in the account: the server refuses whom it does not know. */
export interface KnownPeople {
  me: number;
  users: number[];
  groups: number[];
}
