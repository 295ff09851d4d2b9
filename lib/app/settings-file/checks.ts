import { isRecord } from "../../http/json";

/** What is not as it should be in a file that a person chose, by its path, such as `accounts[0].savedViews[2].name`. */
export interface Findings {
  wrong: string[];
  /** Not known here, and left out. */
  unknown: string[];
}

/** Takes a value that is as it should be; otherwise notes where it is not. Never throws. */
export type Check<Value> = (value: unknown, path: string, found: Findings) => Value | undefined;
type Checked<Given> = Given extends Check<infer Value> ? Value : never;

/** A check that a function decides; it gives undefined for what does not fit. */
export function checkBy<Value>(read: (value: unknown) => Value | undefined): Check<Value> {
  return (value, path, found) => {
    const data = read(value);
    if (data === undefined) found.wrong.push(path);
    return data;
  };
}

export const flag = checkBy((value) => (typeof value === "boolean" ? value : undefined));
export const whole = checkBy((value) => (Number.isSafeInteger(value) ? Number(value) : undefined));

/** A text of at most so many characters that looks like this. */
export const textOf = (longest: number, pattern = /^/): Check<string> =>
  checkBy((value) =>
    typeof value === "string" && value.length <= longest && pattern.test(value) ? value : undefined,
  );

/** One of some words or numbers. */
export const oneOf = <const Choice extends string | number>(choices: readonly Choice[]): Check<Choice> =>
  checkBy((value) => choices.find((choice) => choice === value));

/** What a check takes, or null. */
export const orNull =
  <Value>(check: Check<Value>): Check<Value | null> =>
  (value, path, found) =>
    value === null ? null : check(value, path, found);

/** A list of at most so many items of one kind. */
export const listOf =
  <Value>(check: Check<Value>, most: number): Check<Value[]> =>
  (value, path, found) => {
    if (!Array.isArray(value) || value.length > most) {
      found.wrong.push(path);
      return undefined;
    }
    return value.flatMap((item: unknown, index) => check(item, `${path}[${index}]`, found) ?? []);
  };

/** Any names that look like this, at most so many, with a value of one kind each. */
export const mapOf =
  <Value>(name: RegExp, check: Check<Value>, most: number): Check<Record<string, Value>> =>
  (value, path, found) => {
    const entries = isRecord(value) ? Object.entries(value) : null;
    if (!entries || entries.length > most) {
      found.wrong.push(path);
      return undefined;
    }
    const read = entries.flatMap(([key, item]): [string, Value][] => {
      const at = `${path}.${key}`;
      if (!name.test(key)) found.wrong.push(at);
      const data = check(item, at, found);
      return data === undefined ? [] : [[key, data]];
    });
    return Object.fromEntries(read);
  };

type Members = Record<string, Check<unknown>>;
type Outputs<Given extends Members> = { [Name in keyof Given]: Checked<Given[Name]> };

/** An object whose members may be missing. */
export function some<Given extends Members>(members: Given): Check<Partial<Outputs<Given>>> {
  return (value, path, found) => readMembers(value, path, found, members);
}

/** An object that has all these members. */
export function all<Given extends Members>(members: Given): Check<Outputs<Given>> {
  return (value, path, found) => {
    const before = found.wrong.length;
    if (isRecord(value)) {
      for (const name of Object.keys(members)) if (!(name in value)) found.wrong.push(at(path, name));
    }
    const read = readMembers(value, path, found, members);
    return found.wrong.length > before ? undefined : (read as Outputs<Given> | undefined);
  };
}

function readMembers<Given extends Members>(
  value: unknown,
  path: string,
  found: Findings,
  members: Given,
): Partial<Outputs<Given>> | undefined {
  if (!isRecord(value)) {
    found.wrong.push(path);
    return undefined;
  }
  const read = Object.entries(value).flatMap(([name, item]) => {
    const check = Object.hasOwn(members, name) ? members[name] : undefined;
    if (!check) found.unknown.push(at(path, name));
    return check ? [[name, check(item, at(path, name), found)]] : [];
  });
  return Object.fromEntries(read);
}

const at = (path: string, name: string) => (path === "" ? name : `${path}.${name}`);
