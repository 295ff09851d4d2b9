import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { address, list, listOf, oneOf, orElse, readBy, recordOf, wordOf } from "./shapes";

const read = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value);

describe("a shape that a function reads", () => {
  const length = readBy((value) => (typeof value === "string" ? value.length : undefined));

  test("gives what the function makes of the value", () => {
    expect(read(length, "four").data).toBe(4);
  });

  test("fits nothing the function does not read, wherever it stands", () => {
    expect(read(length, 4).success).toBe(false);
    expect(read(z.object({ length }), { length: null }).success).toBe(false);
    expect(read(z.object({ length }), {}).success).toBe(false);
  });
});

test("a fallback takes the place of what does not fit and of what is missing", () => {
  const shape = z.object({ name: orElse(z.string(), "none") });
  expect(read(shape, { name: "Ada" }).data).toEqual({ name: "Ada" });
  expect(read(shape, { name: 1 }).data).toEqual({ name: "none" });
  expect(read(shape, {}).data).toEqual({ name: "none" });
});

test("the first of several shapes that fits is taken, and one must fit", () => {
  const shape = oneOf([z.object({ kind: wordOf(["text"]), text: z.string() }), z.number()]);
  expect(read(shape, { kind: "text", text: "" }).data).toEqual({ kind: "text", text: "" });
  expect(read(shape, 0).data).toBe(0);
  expect(read(shape, { kind: "other", text: "" }).success).toBe(false);
});

test("a word is one of those that are known", () => {
  expect(read(wordOf(["on", "off"]), "off").data).toBe("off");
  expect(read(wordOf(["on", "off"]), "toString").success).toBe(false);
});

test("a record has values of one kind and is no list", () => {
  expect(read(recordOf(z.number()), { a: 1, b: 2 }).data).toEqual({ a: 1, b: 2 });
  expect(read(recordOf(z.number()), { a: 1, b: "2" }).success).toBe(false);
  expect(read(recordOf(z.number()), [1]).success).toBe(false);
});

test("a list has items of one shape, read as that shape reads them, and keeps its order", () => {
  const names = listOf(z.object({ name: orElse(z.string(), "none") }));
  expect(read(names, [{ name: "Ada", age: 36 }, {}]).data).toEqual([{ name: "Ada" }, { name: "none" }]);
  expect(read(names, [{ name: "Ada" }, null]).success).toBe(false);
  expect(read(names, []).data).toEqual([]);
  expect(read(names, { 0: { name: "Ada" }, length: 1 }).success).toBe(false);
  expect(read(z.object({ names }), {}).success).toBe(false);
});

test("a list of anything is a list all the same", () => {
  expect(read(list, [1, null, {}]).data).toEqual([1, null, {}]);
  expect(read(list, { length: 0 }).success).toBe(false);
  expect(read(z.object({ list }), {}).success).toBe(false);
});

test("an address is a text that reads as one", () => {
  expect(read(address, "https://tasks.example").success).toBe(true);
  expect(read(address, "tasks").success).toBe(false);
});
