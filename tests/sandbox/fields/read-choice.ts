import type { SandboxDialect } from "../dialect.ts";
import { fieldRefusal, refuse } from "../http/answer.ts";
import type { Field, Option, StoredValue } from "../model.ts";
import { stored } from "./stored-value.ts";

/** One option of a radio or dropdown: its text, api name or id, as the dialect wants it (reference §28). */
export function readChoice(dialect: SandboxDialect, field: Field, raw: unknown): StoredValue {
  const option = field.options.find((candidate) => keyOf(dialect, candidate) === raw);
  if (!option) {
    const what =
      dialect.choice === "text" ? "A selection with the given value" : "Selection with the given id";
    return refuse(fieldRefusal(field.apiName, `${what} does not exist.`));
  }
  return stored(option.text, { selected: [option.text] });
}

/** A list of options of a checkbox, stored joined with ", " (reference §11). */
export function readChoices(dialect: SandboxDialect, field: Field, raw: unknown): StoredValue {
  if (!Array.isArray(raw)) return refuse(fieldRefusal(field.apiName, "Checkbox value should be a list."));
  const wanted = dialect.choice === "id" ? "number" : "string";
  if (raw.some((item) => typeof item !== wanted)) {
    return refuse(fieldRefusal(field.apiName, "Checkbox value contains invalid selections."));
  }
  const chosen = raw.map((item) => field.options.find((option) => keyOf(dialect, option) === item));
  if (chosen.includes(undefined)) {
    return refuse(fieldRefusal(field.apiName, "Checkbox value contains non existent selections."));
  }
  let texts = chosen.flatMap((option) => (option ? [option.text] : []));
  // Where options are objects, being chosen is a mark on the option: order and repetition are lost.
  if (dialect.choice !== "text") {
    texts = field.options.map(({ text }) => text).filter((text) => texts.includes(text));
  }
  return stored(texts.join(", "), { selected: texts });
}

function keyOf(dialect: SandboxDialect, option: Option): string | number {
  if (dialect.choice === "text") return option.text;
  return dialect.choice === "id" ? option.id : option.apiName;
}
