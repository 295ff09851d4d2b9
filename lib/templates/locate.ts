import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from "jsonc-parser";
import type { JsonPath } from "./json";

/** A place in a text. Both count from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** A JSON text that was read, and where in it things stand. */
export type LocatedJson =
  | { ok: true; value: unknown; placeOf: (path: JsonPath) => TextPlace }
  | { ok: false; place: TextPlace; error: string };

/**
 * Reads JSON and keeps where everything stands in the text.
 * @returns the first mistake of a text that is not JSON, by its place and the parser's name for it
 */
export function readLocatedJson(text: string): LocatedJson {
  try {
    return readTree(text);
  } catch {
    // Lists in lists so deep that the parser, which goes down step by step, came to the end of its stack.
    return { ok: false, place: placeAt(text, 0), error: "ValueExpected" };
  }
}

function readTree(text: string): LocatedJson {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !root) {
    const error = first ? printParseErrorCode(first.error) : "ValueExpected";
    return { ok: false, place: placeAt(text, first?.offset ?? 0), error };
  }
  const value: unknown = getNodeValue(root);
  return { ok: true, value, placeOf: (path) => placeAt(text, nearestNode(root, path).offset) };
}

/** What stands at a path, or the last thing on the way to it: what is missing is missed there. */
function nearestNode(root: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
