const EXISTENCE = ["exists", "not_exists"];
const EQUALITY = ["equals", "not_equals", ...EXISTENCE];
const CONTENT = [...EQUALITY, "contains", "not_contains"];
const SIZE = [...EQUALITY, "more_than", "less_than"];

/** What can be asked of each kind of field, of a step and of the start (reference §15). */
const OPERATORS: Record<string, string[]> = {
  string: CONTENT,
  text: CONTENT,
  url: CONTENT,
  checkbox: CONTENT,
  number: SIZE,
  date: SIZE,
  radio: EQUALITY,
  dropdown: EQUALITY,
  user: EQUALITY,
  group: EQUALITY,
  file: EXISTENCE,
  kickoff: ["completed"],
  task: ["completed", "completed_or_skipped", "skipped"],
};

/** True where a condition may ask this of that kind of field. Kinds nobody here knows may be asked anything. */
export function allowsOperator(fieldType: string, operator: string): boolean {
  return OPERATORS[fieldType]?.includes(operator) ?? true;
}
