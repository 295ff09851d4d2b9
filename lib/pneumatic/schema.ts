import { readIsoSeconds } from "../fields/parse-value";
import * as shapes from "../http/shapes";
import { optional, orElse, readBy } from "../http/shapes";

/** The few shapes everything is made of. Each falls back to its default, so that one odd member never costs the rest. */
export const text = orElse(shapes.text, "");
export const textOrNull = orElse(shapes.maybe(shapes.text), null);
export const flag = orElse(shapes.flag, false);
export const numberOrNull = orElse(shapes.maybe(shapes.number), null);
/** Read elsewhere, by looking at it. Unlike a bare `unknown`, it may be missing. */
export const anything = optional(shapes.present);
export const list = orElse(shapes.list, []);

/** Ids are numbers on the wire and texts in the documentation (reference §26). Ours are texts where they stay opaque. */
export const id = readBy(readId);
export const idOrNull = orElse(shapes.maybe(id), null);

/** An id that is used as a number. */
export const numericId = readBy((value) => {
  const number = Number(readId(value));
  return Number.isSafeInteger(number) ? number : undefined;
});
export const numericIdOrNull = orElse(shapes.maybe(numericId), null);

/** What every object has a member of is no id: things are kept by theirs. Half a character is none: no address can hold it. */
function readId(value: unknown): string | undefined {
  const isId = typeof value === "string" && value !== "" && !(value in {}) && value.isWellFormed();
  return isId || Number.isFinite(value) ? String(value) : undefined;
}

/** Writes an id back: they are numbers to today's server and may be texts to the documented one. */
export const numberIfPossible = (id: string): number | string => (/^\d{1,15}$/.test(id) ? Number(id) : id);

/**
 * Reads one body with a shape. @returns undefined where it does not fit.
 * @__NO_SIDE_EFFECTS__
 */
export function readerOf<Value>(shape: shapes.Shape<Value>) {
  return (body: unknown): Value | undefined => shape.safeParse(body).data;
}

/** Reads the items of a list one by one and leaves out those that cannot be read. */
export function readEach<T>(items: unknown[], read: (item: unknown) => T | undefined): T[] {
  return items.flatMap((item) => read(item) ?? []);
}

/** As far as dates go. */
const LATEST_MILLISECONDS = 8.64e15;

/**
 * Reads a moment that servers give as `<name>_tsp` in Unix seconds, or as `<name>` in ISO 8601 (reference §5, §26).
 * @returns Unix milliseconds, or null.
 */
export function readMoment(source: Record<string, unknown>, name: string): number | null {
  const value = source[`${name}_tsp`] ?? source[name];
  const seconds = typeof value === "string" ? readIsoSeconds(value) : value;
  const milliseconds = typeof seconds === "number" ? Math.round(seconds * 1000) : NaN;
  return Math.abs(milliseconds) <= LATEST_MILLISECONDS ? milliseconds : null;
}
