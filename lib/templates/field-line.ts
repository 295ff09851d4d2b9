import { FIELD_TYPES, type FieldType } from "../fields/output-field";

/** A line that asks for something, such as `Serial number: string*` or `Colour: radio (red, green)`. */
export interface FieldLine {
  name: string;
  /** Null where the word after the colon is no type of field. */
  type: FieldType | null;
  /** The word after the colon. */
  word: string;
  required: boolean;
  options: string[];
}

const LINE =
  /^(?<name>[^:]*[^:\s])\s*:\s*(?<word>\p{L}+)\s*(?<first>\*?)\s*(?:\((?<options>[^()]*)\))?\s*(?<last>\*?)$/u;

/** Reads one line of a list. @returns null for anything else, such as a sentence. */
export function readFieldLine(line: string): FieldLine | null {
  const parts = LINE.exec(line.trim())?.groups;
  if (!parts) return null;
  const { name = "", word = "", options = "", first, last } = parts;
  const type = FIELD_TYPES.find((known) => known === word.toLowerCase()) ?? null;
  // A person always has to be named: the server takes no optional field of that type.
  const required = first === "*" || last === "*" || type === "user";
  return { name, type, word, required, options: splitOptions(options) };
}

const splitOptions = (text: string) => [
  ...new Set(
    text
      .split(/[,;|/]/)
      .map((option) => option.trim())
      .filter(Boolean),
  ),
];
