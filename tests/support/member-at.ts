import { isRecord } from "../../lib/http/json";

/** The member at the end of a path in what was read as JSON; undefined where the path leads nowhere. */
export function memberAt(value: unknown, ...path: string[]): unknown {
  return path.reduce((inside, name) => (isRecord(inside) ? inside[name] : undefined), value);
}
