import { describe, expect, test } from "vitest";
import {
  address,
  list,
  listOf,
  looseObject,
  maybe,
  number,
  object,
  oneOf,
  optional,
  orElse,
  present,
  readBy,
  recordOf,
  text,
  wordOf,
  type Shape,
} from "./shapes";

const read = (schema: Shape, value: unknown) => schema.safeParse(value);

describe("a shape that a function reads", () => {
  const length = readBy((value) => (typeof value === "string" ? value.length : undefined));

  test("gives what the function makes of the value", () => {
    expect(read(length, "four").data).toBe(4);
  });

  test("fits nothing the function does not read, wherever it stands", () => {
    expect(read(length, 4).success).toBe(false);
    expect(read(object({ length }), { length: null }).success).toBe(false);
    expect(read(object({ length }), {}).success).toBe(false);
  });
});

describe("an object", () => {
  const person = { name: text, age: optional(maybe(number)) };

  test("keeps the members that its shape names, a loose one all", () => {
    const ada = { name: "Ada", age: 36, born: 1815 };
    expect(read(object(person), ada).data).toEqual({ name: "Ada", age: 36 });
    expect(read(looseObject(person), ada).data).toEqual(ada);
  });

  test("may miss what is optional, and nothing takes its place", () => {
    expect(Object.keys(read(object(person), { name: "Ada" }).data ?? {})).toEqual(["name"]);
    expect(read(object(person), { name: "Ada", age: null }).data).toEqual({ name: "Ada", age: null });
    expect(read(object(person), { name: "Ada", age: "36" }).success).toBe(false);
  });

  test("must be one, and have what is not optional", () => {
    for (const none of [null, undefined, "Ada", [], { age: 36 }, { name: null }])
      for (const shape of [object(person), looseObject(person)])
        expect(read(shape, none).success).toBe(false);
    expect(read(object({ name: present }), {}).success).toBe(false);
    expect(read(object({ name: present }), { name: null }).data).toEqual({ name: null });
  });

  test("is read as its members read it", () => {
    const shape = looseObject({ name: orElse(text, "none") });
    expect(read(shape, { name: 1, age: 2 }).data).toEqual({ name: "none", age: 2 });
  });
});

test("a fallback takes the place of what does not fit and of what is missing", () => {
  const shape = object({ name: orElse(text, "none") });
  expect(read(shape, { name: "Ada" }).data).toEqual({ name: "Ada" });
  expect(read(shape, { name: 1 }).data).toEqual({ name: "none" });
  expect(read(shape, {}).data).toEqual({ name: "none" });
});

test("the first of several shapes that fits is taken, and one must fit", () => {
  const shape = oneOf([object({ kind: wordOf(["text"]), text: text }), number]);
  expect(read(shape, { kind: "text", text: "" }).data).toEqual({ kind: "text", text: "" });
  expect(read(shape, 0).data).toBe(0);
  expect(read(shape, { kind: "other", text: "" }).success).toBe(false);
});

test("a word is one of those that are known", () => {
  expect(read(wordOf(["on", "off"]), "off").data).toBe("off");
  expect(read(wordOf(["on", "off"]), "toString").success).toBe(false);
});

test("a record has values of one kind and is no list", () => {
  expect(read(recordOf(number), { a: 1, b: 2 }).data).toEqual({ a: 1, b: 2 });
  expect(read(recordOf(number), { a: 1, b: "2" }).success).toBe(false);
  expect(read(recordOf(number), [1]).success).toBe(false);
});

test("a list has items of one shape, read as that shape reads them, and keeps its order", () => {
  const names = listOf(object({ name: orElse(text, "none") }));
  expect(read(names, [{ name: "Ada", age: 36 }, {}]).data).toEqual([{ name: "Ada" }, { name: "none" }]);
  expect(read(names, [{ name: "Ada" }, null]).success).toBe(false);
  expect(read(names, []).data).toEqual([]);
  expect(read(names, { 0: { name: "Ada" }, length: 1 }).success).toBe(false);
  expect(read(object({ names }), {}).success).toBe(false);
});

test("a list of anything is a list all the same", () => {
  expect(read(list, [1, null, {}]).data).toEqual([1, null, {}]);
  expect(read(list, { length: 0 }).success).toBe(false);
  expect(read(object({ list }), {}).success).toBe(false);
});

test("an address is a text that reads as one", () => {
  expect(read(address, "https://tasks.example").success).toBe(true);
  expect(read(address, "tasks").success).toBe(false);
});
