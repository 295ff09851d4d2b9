import type { Answers, OutputField } from "../fields/output-field";
import type { Missing } from "../fields/missing";
import type { Problem } from "../fields/problem";
import { NAME_LIMIT } from "../tasks/name-pattern";

const field = (apiName: string, type: "string" | "date" | "checkbox"): OutputField => ({
  apiName,
  name: "",
  description: "",
  type,
  required: false,
  hidden: false,
  order: 0,
  options: type === "checkbox" ? [{ key: "urgent", text: "urgent", apiName: null, id: null }] : [],
  value:
    type === "date"
      ? { type, seconds: null }
      : type === "checkbox"
        ? { type, choices: [] }
        : { type, text: "" },
});

/** What a person says about a new workflow besides its kickoff, kept in the same draft. No api name has a colon. */
export const NAME_FIELD = field(":name", "string");
export const URGENT_FIELD = field(":urgent", "checkbox");
export const DUE_FIELD = field(":due", "date");
export const OPTION_FIELDS = [NAME_FIELD, URGENT_FIELD, DUE_FIELD];

export interface LaunchOptions {
  name: string;
  urgent: boolean;
  /** Unix seconds. */
  due: number | null;
}

/** Takes the options out of what was typed. */
export function readOptions(answers: Answers): { options: LaunchOptions; kickoff: Answers } {
  const {
    [NAME_FIELD.apiName]: name,
    [URGENT_FIELD.apiName]: urgent,
    [DUE_FIELD.apiName]: due,
    ...kickoff
  } = answers;
  return {
    options: {
      name: name?.type === "string" ? name.text : "",
      urgent: urgent?.type === "checkbox" && urgent.choices.length > 0,
      due: due?.type === "date" ? due.seconds : null,
    },
    kickoff,
  };
}

/** What the server would refuse, or cut without a word (reference §14). `now` is in Unix milliseconds. */
export function checkOptions({ name, due }: LaunchOptions, now: number): Missing["fields"] {
  const problems: Missing["fields"] = [];
  const length = Array.from(name.trim()).length;
  if (length > NAME_LIMIT) {
    const problem: Problem = { code: "too-long", limit: NAME_LIMIT, length };
    problems.push({ apiName: NAME_FIELD.apiName, problem });
  }
  if (due !== null && due * 1000 <= now)
    problems.push({ apiName: DUE_FIELD.apiName, problem: { code: "date-out-of-range" } });
  return problems;
}
