import * as z from "zod/mini";
import { isRecord } from "./json";

/**
 * What zod's own ways of looking closer (`check`, `enum`, `union`, `catch`, `pipe`, `record`, `optional`) and its lists do for us,
 * at 1.5 kB less in the worker.
 */

/** A shape that a function reads; it gives undefined for what does not fit. */
export const readBy = <Value>(read: (value: unknown) => Value | undefined) =>
  z.transform((value: unknown, { issues }): Value => {
    const fitting = read(value);
    if (fitting !== undefined) return fitting;
    issues.push({ code: "custom", input: value });
    return z.NEVER;
  });

export const text = readBy((value) => (typeof value === "string" ? value : undefined));
export const number = readBy((value) =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined,
);
export const flag = readBy((value) => (typeof value === "boolean" ? value : undefined));

/** A shape, or nothing at all. */
export const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.transform((value: unknown, { issues }): z.output<Schema> | undefined => {
    if (value === undefined) return undefined;
    const read = schema.safeParse(value);
    if (!read.success) issues.push({ code: "custom", input: value });
    return read.data;
  });

/** A shape, or null. */
export const maybe = <Schema extends z.ZodMiniType>(schema: Schema) =>
  readBy((value): z.output<Schema> | null | undefined =>
    value === null ? null : schema.safeParse(value).data,
  );

/** A shape with what takes the place of anything that does not fit. */
export const orElse = <Schema extends z.ZodMiniType>(schema: Schema, fallback: z.output<Schema>) =>
  z.transform((value: unknown): z.output<Schema> => {
    const read = schema.safeParse(value);
    return read.success ? read.data : fallback;
  });

/** The first of several shapes that fits. */
export const oneOf = <Schema extends z.ZodMiniType>(schemas: Schema[]) =>
  readBy((value): z.output<Schema> | undefined => {
    for (const schema of schemas) {
      const read = schema.safeParse(value);
      if (read.success) return read.data;
    }
    return undefined;
  });

/** One of some words. */
export const wordOf = <const Word extends string>(words: readonly Word[]) =>
  readBy((value) => words.find((word) => word === value));

/** A list whose items are all of one shape. */
export const listOf = <Schema extends z.ZodMiniType>(schema: Schema) =>
  readBy((value) => {
    if (!Array.isArray(value)) return undefined;
    const items: z.output<Schema>[] = [];
    for (const item of value) {
      const read = schema.safeParse(item);
      if (!read.success) return undefined;
      items.push(read.data);
    }
    return items;
  });

/** A list of whatever it holds. */
export const list = readBy((value): unknown[] | undefined => (Array.isArray(value) ? value : undefined));

/** Any names, with a value of one kind each. */
export const recordOf = <Schema extends z.ZodMiniType>(schema: Schema) =>
  readBy((value) => (isRecordOf(value, schema) ? value : undefined));

function isRecordOf<Schema extends z.ZodMiniType>(
  value: unknown,
  schema: Schema,
): value is Record<string, z.output<Schema>> {
  return isRecord(value) && Object.values(value).every((one) => schema.safeParse(one).success);
}

/** A web address as a text. */
export const address = readBy((value) =>
  typeof value === "string" && URL.canParse(value) ? value : undefined,
);
