import fc from "fast-check";
import type { FieldType, Option, OutputField, RemoteFile } from "../output-field";
import { emptyValue } from "../empty";

/** Small builders for tests. */
export function makeField<Type extends FieldType>(
  type: Type,
  changes: Partial<OutputField> = {},
): OutputField {
  return {
    apiName: `f-${type}`,
    name: `A ${type}`,
    description: "",
    type,
    required: false,
    hidden: false,
    order: 0,
    options: [],
    value: emptyValue(type),
    ...changes,
  };
}

/** Options as today's server has them: nothing but texts. */
export const textOptions = (...texts: string[]): Option[] =>
  texts.map((text) => ({ key: text, text, apiName: null, id: null }));

/** Options as older servers have them. */
export const objectOptions = (...texts: string[]): Option[] =>
  texts.map((text, index) => ({ key: `opt-${index}`, text, apiName: `opt-${index}`, id: 100 + index }));

export const remoteFile = (
  name: string,
  url: string | null,
  attachmentId: number | null = null,
): RemoteFile => ({
  kind: "remote",
  name,
  url,
  attachmentId,
});

/** Texts of what servers, encoders and patterns stumble over. */
export const nastyText = fc.string({
  unit: fc.constantFrom(
    "a",
    "1",
    ".",
    ",",
    "-",
    "e",
    " ",
    "\n",
    "\0",
    "\ud800",
    "🧋",
    "é",
    "]",
    "(",
    "/",
    ":",
    "@",
  ),
});
