import fc from "fast-check";
import { HUGE_TEXT, oddText } from "./odd-texts";

/** What may happen to one place of a JSON value. */
type Change =
  | { kind: "drop" | "cut" | "wrap" | "exchange" | "huge" | "deep" }
  | { kind: "put"; value: unknown }
  | { kind: "add"; name: string; value: unknown }
  | { kind: "repeat"; times: number };

/** A change and the way to its place: at each step the member or item of that number, counted around. */
export interface Mutation {
  path: number[];
  change: Change;
}

const ODD_NUMBERS = [
  0,
  -0,
  -1,
  1.5,
  1e21,
  1e300,
  -1e300,
  5e-324,
  Number.MAX_SAFE_INTEGER + 1,
  253_402_300_799,
  253_402_300_800,
  -62_135_596_801,
  8_640_000_000_000,
  8_640_000_000_001,
];
/** JSON may hold numbers that no computer keeps: this one is written as such. */
const OVERFLOW = 1.234_567_89e299;
/** Lists in lists, so deep that whoever goes down step by step comes to the end of the stack, are written in its place. */
const DEEP = "as deep as can be";
const DEPTH = 20_000;
const ODD_VALUES: unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  [{}],
  ["x"],
  { id: 1 },
  { toString: 1, valueOf: 1 },
  OVERFLOW,
];

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...ODD_VALUES),
  fc.constantFrom(...ODD_NUMBERS),
  oddText,
);
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant("put" as const), value: oddValue }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("drop", "cut", "wrap", "exchange") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("add" as const),
      name: fc.constantFrom("__proto__", "constructor", "toString", "length", "", "id"),
      value: oddValue,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("repeat" as const), times: fc.constantFrom(2, 50) }),
  },
);
/** These take long, so that they come seldom. */
const heavyChange: fc.Arbitrary<Change> = fc.record({ kind: fc.constantFrom("huge", "deep") });

const mutation: fc.Arbitrary<Mutation> = fc.record({
  path: fc.array(fc.nat({ max: 5_000 }), { maxLength: 9 }),
  change: fc.oneof({ weight: 120, arbitrary: change }, { weight: 1, arbitrary: heavyChange }),
});

/** Up to six changes. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(mutation, { maxLength: 6 });

/** A copy of a JSON value to which this has happened. */
export function mutate(value: unknown, all: Mutation[]): unknown {
  return all.reduce<unknown>((before, { path, change: one }) => {
    const after = changeAt(before, path, one);
    return after === GONE ? null : after;
  }, value);
}

/** Writes a value as a server would. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(String(OVERFLOW), "1e999")
    .replaceAll(`"${DEEP}"`, () => "[".repeat(DEPTH) + "]".repeat(DEPTH));
}

const GONE = Symbol("gone");

function changeAt(value: unknown, [step, ...rest]: number[], one: Change): unknown {
  const isEnd = step === undefined || typeof value !== "object" || value === null;
  if (isEnd || Object.keys(value).length === 0) return applyChange(value, one);
  if (Array.isArray(value)) {
    const index = step % value.length;
    const item = changeAt(value[index], rest, one);
    return item === GONE ? value.toSpliced(index, 1) : value.with(index, item);
  }
  const entries = Object.entries(value);
  const index = step % entries.length;
  const [name = "", inner] = entries[index] ?? [];
  const member = changeAt(inner, rest, one);
  return Object.fromEntries(
    member === GONE ? entries.toSpliced(index, 1) : entries.with(index, [name, member]),
  );
}

function applyChange(value: unknown, one: Change): unknown {
  switch (one.kind) {
    case "drop":
      return GONE;
    case "put":
      return one.value;
    case "wrap":
      return [value];
    case "cut":
      return cut(value);
    case "exchange":
      return exchange(value);
    case "huge":
      return HUGE_TEXT;
    case "deep":
      return DEEP;
    case "add":
      return isObject(value) ? Object.fromEntries([...Object.entries(value), [one.name, one.value]]) : value;
    case "repeat":
      if (Array.isArray(value)) return Array.from({ length: one.times }, () => value).flat(1);
      return typeof value === "string" && value.length < 10_000 ? value.repeat(one.times) : value;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The first half. */
function cut(value: unknown): unknown {
  if (typeof value === "string" || Array.isArray(value)) return value.slice(0, value.length / 2);
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.slice(0, entries.length / 2));
}

/** The same as another type. */
function exchange(value: unknown): unknown {
  if (typeof value === "string") return Number(value) || [value];
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  if (isObject(value)) return Object.values(value);
  return String(value);
}
