/** What should have stood where a text stops being JSON. */
export type JsonProblem = "value" | "name" | "colon" | "separator" | "nothing" | "string" | "end";

export type JsonReading =
  | { ok: true; value: unknown }
  /** `at` is where in the text, from zero; `line` and `column` count from one. */
  | { ok: false; problem: JsonProblem; at: number; line: number; column: number };

type Expected = Exclude<JsonProblem, "string" | "end"> | "value-or-end" | "name-or-end";

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\u007f|[\u0080-\u009f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iuy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/y;

/**
 * Reads JSON that a person types. Browsers word what is wrong each in their own way and often without the place, so the
 * place is looked for here.
 */
export function readJson(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const { problem, at } = findProblem(text);
    const before = text.slice(0, at).split("\n");
    return { ok: false, problem, at, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

function findProblem(text: string): { problem: JsonProblem; at: number } {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let at = 0;
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const length = pattern.exec(text)?.[0].length ?? 0;
    at += length;
    return length > 0;
  };
  const afterValue = (): Expected => (open.length === 0 ? "nothing" : "separator");

  for (;;) {
    skip(SPACE);
    const sign = text[at];
    if (sign === undefined) return { problem: "end", at };
    const isName: boolean = expected === "name" || expected === "name-or-end";
    const isValue: boolean = expected === "value" || expected === "value-or-end";
    const mayClose = expected === "separator" || expected.endsWith("-or-end");
    if (mayClose && sign === (open.at(-1) === "{" ? "}" : "]")) {
      open.pop();
      at++;
      expected = afterValue();
    } else if ((isName || isValue) && sign === '"') {
      if (!skip(STRING)) return { problem: "string", at };
      expected = isName ? "colon" : afterValue();
    } else if (isValue && (sign === "{" || sign === "[")) {
      open.push(sign);
      at++;
      expected = sign === "{" ? "name-or-end" : "value-or-end";
    } else if (isValue && skip(PLAIN)) expected = afterValue();
    else if (expected === "colon" && sign === ":") {
      at++;
      expected = "value";
    } else if (expected === "separator" && sign === ",") {
      at++;
      expected = open.at(-1) === "{" ? "name" : "value";
    } else return { problem: isName ? "name" : isValue ? "value" : (expected as JsonProblem), at };
  }
}
