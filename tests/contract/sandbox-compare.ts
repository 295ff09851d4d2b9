import { isRecord } from "../../lib/http/json.ts";
import type { Exchange } from "./recordings.ts";

/** What the sandbox answered, brought into the form of the recordings. */
export interface Replayed {
  status: number;
  headers: Record<string, string | string[]>;
  body: unknown;
  text: string | null;
  /** How many bytes the body had. */
  length: number;
}

/** How much of an answer has to agree: all of it, or its form where the recorded account held more than is staged. */
export type Strictness = "meaning" | "shape";

/** Values that differ from run to run: only their type is compared. */
const MOMENTARY =
  /(?:_tsp|^created|^updated|^date|^datetime|^date_created|^date_joined|^date_updated|^public_url|^embed_url|^start_date|^estimated_end_date|^plan_expiration|^duration|^token|^prefix)$/;

const COMPARED_HEADERS = [
  "allow",
  "www-authenticate",
  "location",
  "retry-after",
  "set-cookie",
  "content-disposition",
  "content-range",
  "accept-ranges",
];

/** Compares an answer with the recorded one. Gives one sentence for each difference. */
export function differences(exchange: Exchange, replayed: Replayed, strictness: Strictness): string[] {
  const { response } = exchange;
  const found: string[] = [];
  if (response.status !== replayed.status) found.push(`status ${response.status}, got ${replayed.status}`);
  for (const name of COMPARED_HEADERS) {
    const wanted = JSON.stringify(response.headers[name] ?? null);
    const got = JSON.stringify(replayed.headers[name] ?? null);
    if (wanted !== got) found.push(`header ${name} ${wanted}, got ${got}`);
  }
  if (response.bytes) {
    if (response.bytes.length !== replayed.length) {
      found.push(`${response.bytes.length} bytes, got ${replayed.length}`);
    }
  } else if (kindOf(response) !== kindOf(replayed)) {
    found.push(`a body of ${kindOf(response)}, got ${kindOf(replayed)}`);
  } else if (response.body !== null) {
    const whole = exchange.note?.includes("cut down")
      ? withoutUnrecorded(response.body, replayed.body)
      : replayed.body;
    compare(response.body, whole, "", strictness, found);
  } else if (response.text !== replayed.text) {
    found.push(`text ${JSON.stringify(response.text)}, got ${JSON.stringify(replayed.text)}`);
  }
  return found;
}

/** The answer without what a shortened recording leaves out at its top. */
function withoutUnrecorded(wanted: unknown, got: unknown): unknown {
  if (!isRecord(wanted) || !isRecord(got)) return got;
  return Object.fromEntries(Object.entries(got).filter(([key]) => Object.hasOwn(wanted, key)));
}

function kindOf(answer: { body: unknown; text: string | null }): string {
  if (answer.body !== null) return "json";
  return answer.text === null ? "nothing" : "text";
}

function compare(wanted: unknown, got: unknown, path: string, strictness: Strictness, found: string[]): void {
  if (Array.isArray(wanted) && Array.isArray(got)) {
    compareLists(wanted, got, path, strictness, found);
  } else if (isRecord(wanted) && isRecord(got)) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(got)]);
    for (const key of keys) {
      if (!Object.hasOwn(wanted, key)) found.push(`${path}.${key} is not in the recording`);
      else if (!Object.hasOwn(got, key)) found.push(`${path}.${key} is missing`);
      else compare(wanted[key], got[key], `${path}.${key}`, strictness, found);
    }
  } else if (typeOf(wanted) !== typeOf(got)) {
    // In a shape a value may be there or not: null stands for "nothing yet".
    if (strictness === "meaning" || (wanted !== null && got !== null)) {
      found.push(`${path} ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
    }
  } else if (strictness === "meaning" && wanted !== got && !isMomentary(path)) {
    found.push(`${path} ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  }
}

function compareLists(
  wanted: unknown[],
  got: unknown[],
  path: string,
  strictness: Strictness,
  found: string[],
): void {
  if (strictness === "meaning" && wanted.length !== got.length) {
    found.push(`${path} has ${wanted.length} items, got ${got.length}`);
  }
  const compared = strictness === "meaning" ? wanted.length : Math.min(1, wanted.length);
  for (let index = 0; index < Math.min(compared, got.length); index += 1) {
    compare(wanted[index], got[index], `${path}[${index}]`, strictness, found);
  }
}

function isMomentary(path: string): boolean {
  return MOMENTARY.test(path.split(".").at(-1) ?? "");
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
