import type { SandboxDialect } from "../dialect.ts";

/** ISO 8601 with microseconds, as the server's few ISO dates are written. `at` counts in Unix seconds. */
export function isoDate(at: number): string {
  const microseconds = Math.round((at - Math.floor(at)) * 1_000_000);
  const whole = new Date(Math.floor(at) * 1000).toISOString().slice(0, 19);
  return `${whole}.${String(Math.min(microseconds, 999_999)).padStart(6, "0")}Z`;
}

/** A date under the name and in the form of the dialect: `due_date_tsp` in seconds, or `due_date` as ISO. */
export function stamp(dialect: SandboxDialect, name: string, at: number | null): Record<string, unknown> {
  return dialect.isoDates ? { [name]: at === null ? null : isoDate(at) } : { [`${name}_tsp`]: at };
}

/** A date the server gives both ways at once. The documented server knows only the ISO one. */
export function bothStamps(
  dialect: SandboxDialect,
  name: string,
  at: number | null,
): Record<string, unknown> {
  const iso = { [name]: at === null ? null : isoDate(at) };
  return dialect.isoDates ? iso : { ...iso, [`${name}_tsp`]: at };
}
