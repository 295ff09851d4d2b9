import { isRecord } from "./json";

/**
 * What is expected of a value that comes from outside, such as an answer of a server. Exactly what our answers and stored
 * values need, at a fifth of the size of a library for it (decision 010).
 */
export interface Shape<out Value = unknown> {
  /** Takes what fits. `success` is false where something does not; never throws. */
  safeParse(value: unknown): Parsed<Value>;
}

export type Parsed<Value> = { success: true; data: Value } | { success: false; data?: undefined };

/** What a shape makes of a value that fits. */
export type Output<Given extends Shape> = Given extends Shape<infer Value> ? Value : never;

type Members = Record<string, Shape>;
type Outputs<Given extends Members> = { [Name in keyof Given]: Output<Given[Name]> };

/**
 * A shape that a function reads; it gives undefined for what does not fit.
 * @__NO_SIDE_EFFECTS__
 */
export function readBy<Value>(read: (value: unknown) => Value | undefined): Shape<Value> {
  return {
    safeParse(value) {
      const data = read(value);
      return data === undefined ? { success: false } : { success: true, data };
    },
  };
}

export const text = readBy((value) => (typeof value === "string" ? value : undefined));
export const number = readBy((value) =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined,
);
export const flag = readBy((value) => (typeof value === "boolean" ? value : undefined));

/** Anything that is there at all. */
export const present = readBy((value) => value);

/**
 * An object with members of these shapes. What else it has is left out.
 * @__NO_SIDE_EFFECTS__
 */
export function object<Given extends Members>(members: Given): Shape<Outputs<Given>> {
  return readBy((value) => readMembers(value, members, {}));
}

/**
 * An object with members of these shapes, and whatever else it has.
 * @__NO_SIDE_EFFECTS__
 */
export function looseObject<Given extends Members>(
  members: Given,
): Shape<Outputs<Given> & Record<string, unknown>> {
  return readBy((value) => readMembers(value, members, { ...(isRecord(value) && value) }));
}

function readMembers<Result>(value: unknown, members: Members, into: Record<string, unknown>) {
  if (!isRecord(value)) return undefined;
  for (const name of Object.keys(members)) {
    const read = members[name]?.safeParse(value[name]);
    if (!read?.success) return undefined;
    if (name in value || read.data !== undefined) into[name] = read.data;
  }
  return into as Result;
}

/**
 * A shape, or nothing at all.
 * @__NO_SIDE_EFFECTS__
 */
export function optional<Value>(shape: Shape<Value>): Shape<Value | undefined> {
  return {
    safeParse: (value) => (value === undefined ? { success: true, data: value } : shape.safeParse(value)),
  };
}

/**
 * A shape, or null.
 * @__NO_SIDE_EFFECTS__
 */
export function maybe<Value>(shape: Shape<Value>): Shape<Value | null> {
  return { safeParse: (value) => (value === null ? { success: true, data: value } : shape.safeParse(value)) };
}

/**
 * A shape with what takes the place of anything that does not fit.
 * @__NO_SIDE_EFFECTS__
 */
export function orElse<Value>(shape: Shape<Value>, fallback: NoInfer<Value>): Shape<Value> {
  return {
    safeParse(value) {
      const read = shape.safeParse(value);
      return read.success ? read : { success: true, data: fallback };
    },
  };
}

/**
 * The first of several shapes that fits.
 * @__NO_SIDE_EFFECTS__
 */
export function oneOf<Given extends Shape>(shapes: Given[]): Shape<Output<Given>> {
  return {
    safeParse(value) {
      const fitting = shapes.find((shape) => shape.safeParse(value).success);
      return (fitting?.safeParse(value) ?? { success: false }) as Parsed<Output<Given>>;
    },
  };
}

/**
 * One of some words.
 * @__NO_SIDE_EFFECTS__
 */
export function wordOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  return readBy((value) => words.find((word) => word === value));
}

/**
 * A list whose items are all of one shape.
 * @__NO_SIDE_EFFECTS__
 */
export function listOf<Value>(shape: Shape<Value>): Shape<Value[]> {
  return readBy((value) => {
    if (!Array.isArray(value)) return undefined;
    const items: Value[] = [];
    for (const item of value) {
      const read = shape.safeParse(item);
      if (!read.success) return undefined;
      items.push(read.data);
    }
    return items;
  });
}

/** A list of whatever it holds. */
export const list = readBy((value): unknown[] | undefined => (Array.isArray(value) ? value : undefined));

/**
 * Any names, with a value of one kind each.
 * @__NO_SIDE_EFFECTS__
 */
export function recordOf<Value>(shape: Shape<Value>): Shape<Record<string, Value>> {
  return readBy((value) => (isRecordOf(value, shape) ? value : undefined));
}

function isRecordOf<Value>(value: unknown, shape: Shape<Value>): value is Record<string, Value> {
  return isRecord(value) && Object.values(value).every((one) => shape.safeParse(one).success);
}

/** A web address as a text. */
export const address = readBy((value) =>
  typeof value === "string" && URL.canParse(value) ? value : undefined,
);
