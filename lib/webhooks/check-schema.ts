/** The part of JSON Schema that describes webhooks. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** One place where a value is not as described. `path` reads like `payload.task.output[2].value`. */
export type SchemaProblem =
  | { kind: "missing"; path: string }
  | { kind: "type"; path: string; wanted: string[]; found: string }
  | { kind: "choice"; path: string; allowed: string[] };

const DEFINITION = "#/$defs/";

/**
 * Compares a value with a schema.
 * @param definitions what `$ref` may name. @param path what the value itself is called in problems
 * @returns every place that does not fit, in the order of the schema
 */
export function checkSchema(
  value: unknown,
  schema: Schema,
  definitions: Record<string, Schema>,
  path: string,
): SchemaProblem[] {
  const check = (inner: unknown, part: Schema, at: string): SchemaProblem[] => {
    if (part.$ref !== undefined)
      return check(inner, definitions[part.$ref.slice(DEFINITION.length)] ?? {}, at);
    if (part.enum && !part.enum.some((allowed) => allowed === inner)) {
      return [{ kind: "choice", path: at, allowed: part.enum }];
    }
    const found = typeOf(inner);
    const wanted = part.type === undefined ? [found] : [part.type].flat();
    if (!wanted.includes(found) && !(found === "integer" && wanted.includes("number"))) {
      return [{ kind: "type", path: at, wanted, found }];
    }
    if (Array.isArray(inner)) {
      const { items } = part;
      return items ? inner.flatMap((item, index) => check(item, items, `${at}[${index}]`)) : [];
    }
    if (typeof inner !== "object" || inner === null) return [];
    const members = new Map<string, unknown>(Object.entries(inner));
    const missing = (part.required ?? []).filter((name) => !members.has(name));
    const named = Object.entries(part.properties ?? {}).filter(([name]) => members.has(name));
    return [
      ...missing.map((name): SchemaProblem => ({ kind: "missing", path: `${at}.${name}` })),
      ...named.flatMap(([name, described]) => check(members.get(name), described, `${at}.${name}`)),
    ];
  };
  return check(value, schema, path);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
