import fc from "fast-check";
import { expect, it } from "vitest";
import { casesOf, PATIENCE } from "./cases";
import { idOf } from "./id-of";
import { mutate, mutations, writeJson } from "./mutate";
import { ANSWERS, parrot, type RecordedAnswer } from "./recorded-answers";

/** The items of a recorded list, and how to put others in their place. */
function listOf(body: object): { items: unknown[]; withItems: (items: unknown[]) => unknown } | null {
  if (Array.isArray(body)) return { items: body, withItems: (items) => items };
  for (const name of ["results", "items"]) {
    const items: unknown = Reflect.get(body, name);
    // Without the count, so that a list is as long as it is.
    if (Array.isArray(items)) return { items, withItems: (others) => ({ [name]: others }) };
  }
  return null;
}

/** What was read of a list, item by item. Columns are what its items have in common. */
function readItems(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(item));
  if (typeof value !== "object" || value === null) return [];
  const { columns: _, ...rest }: Record<string, unknown> = { ...value };
  const inner = Object.values(rest);
  return inner.some(Array.isArray)
    ? inner.flatMap((one) => (Array.isArray(one) ? readItems(one) : []))
    : Object.values(rest).map(String);
}

const lists = ANSWERS.flatMap((alike) => {
  const found = alike.flatMap((answer: RecordedAnswer) => {
    const list = listOf(answer.body);
    return list && list.items.length > 1 && list.items.length < 60 ? [{ ...answer, ...list }] : [];
  });
  return found.length > 0 ? [found] : [];
});

it("an item that cannot be read costs none of the others", { timeout: PATIENCE }, async () => {
  expect(lists.length).toBeGreaterThan(10);
  const list = fc.constantFrom(...lists).chain((alike) => fc.constantFrom(...alike));
  await fc.assert(
    fc.asyncProperty(list, fc.nat(), mutations, async ({ items, withItems, call }, at, changes) => {
      const index = at % items.length;
      const others = items.toSpliced(index, 1);
      const odd = mutate(items[index], changes);
      // Two items of one id are one.
      fc.pre(
        !others.some((other) => idOf(other) === idOf(odd)) &&
          new Set(others.map(idOf)).size === others.length,
      );
      const ask = async (body: unknown) => {
        const { http, network } = parrot(writeJson(body));
        const result = await call(http, network);
        if (!result.ok) throw new Error(`The list is gone: ${result.failure.kind}`);
        return readItems(result.value);
      };
      expect(await ask(withItems(items.with(index, odd)))).toEqual(
        expect.arrayContaining(await ask(withItems(others))),
      );
    }),
    casesOf(0.1),
  );
});
