import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isRecord } from "../../lib/http/json.ts";

/** One documented request of puq.ai, and the answers that are documented for it (puq reference §1.3 to §1.5). */
export interface DocumentedRequest {
  request: { method: string; path: string; query?: Record<string, string>; body?: unknown };
  answers: { status: number; body: unknown }[];
}

/** Reads `tests/contract/puq/<name>.json`. */
export function readDocumented(name: string): DocumentedRequest {
  const text = readFileSync(join(import.meta.dirname, "puq", `${name}.json`), "utf8");
  const documented: DocumentedRequest = JSON.parse(text);
  return documented;
}

/** The documented body of a status. Throws where none is documented. */
export function documentedBody(name: string, status: number): unknown {
  const answer = readDocumented(name).answers.find((one) => one.status === status);
  if (!answer) throw new Error(`No answer ${status} is documented for ${name}.`);
  return answer.body;
}

/**
 * Names each member with the kind of its value, so that two answers can be compared without their contents. What may be
 * null counts as fitting anything.
 */
export function findShapeDifferences(documented: unknown, actual: unknown, at = "body"): string[] {
  if (documented === null || actual === null) return [];
  if (Array.isArray(documented) && Array.isArray(actual)) {
    return actual.flatMap((item, index) => findShapeDifferences(documented[0], item, `${at}[${index}]`));
  }
  if (isRecord(documented) && isRecord(actual)) {
    const names = new Set([...Object.keys(documented), ...Object.keys(actual)]);
    return [...names].flatMap((name) =>
      name in documented && name in actual
        ? findShapeDifferences(documented[name], actual[name], `${at}.${name}`)
        : [`${at}.${name} is ${name in actual ? "not documented" : "missing"}`],
    );
  }
  return typeof documented === typeof actual
    ? []
    : [`${at} is ${typeof actual} and not ${typeof documented}`];
}
