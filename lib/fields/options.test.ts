import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchChoice, matchChoices, readOptions } from "./options";
import { textOptions } from "./testing/fields";

test("options are texts today and objects before, told by api name or id", () => {
  const texts = readOptions(["Low", "High"]);
  expect(texts.map(({ key, text }) => [key, text])).toEqual([
    ["Low", "Low"],
    ["High", "High"],
  ]);
  const objects = readOptions([
    { id: 7, apiName: "sel-1", text: "Low", selected: false },
    { id: 8, apiName: null, text: "High", selected: true },
  ]);
  expect(objects.map(({ key }) => key)).toEqual(["sel-1", "8"]);
});

describe("a stored checkbox value", () => {
  test.each([
    ["one", "Bell", ["Bell"], ["Bell", "Light"]],
    ["none", "", [], ["Bell"]],
    [
      "an option with the separator in it",
      "Bell, Basket, front",
      ["Bell", "Basket, front"],
      ["Bell", "Basket, front"],
    ],
    ["the longer option first", "A, B", ["A, B"], ["A", "A, B"]],
    ["going back from a dead end", "A, B, C", ["A", "B, C"], ["A, B", "A", "B, C"]],
    ["in the options' order", "None, Organic", ["Organic", "None"], ["Organic", "None"]],
    ["each once", "Organic, Organic", ["Organic"], ["Organic"]],
    ["a prefix is no match", "Organic food", ["Organic food"], ["Organic"]],
    ["an option that is gone, after the known ones", "Old, Bell", ["Bell", "Old"], ["Bell"]],
  ])("%s", (_, stored, keys, options) => {
    expect(matchChoices(stored, textOptions(...options))).toEqual(keys);
  });

  test("of many alike options does not take for ever", () => {
    const options = textOptions(
      ..."abcdefghij".split("").flatMap((letter) => [letter, `${letter}, ${letter}`]),
    );
    const stored = `${"a, ".repeat(500)}nothing`;
    const started = performance.now();
    matchChoices(stored, options);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test("is taken apart into what was joined, whatever the texts, if only one way leads there", () => {
    const texts = fc.uniqueArray(
      fc.string({ minLength: 1 }).filter((text) => !text.includes(",")),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.boolean()), (all, picks) => {
        const chosen = all.filter(() => picks.next().value);
        expect(matchChoices(chosen.join(", "), textOptions(...all))).toEqual(chosen);
      }),
    );
  });
});

test("a stored choice is found by its text, and kept as it is when its option is gone", () => {
  expect(matchChoice("High", textOptions("Low", "High"))).toBe("High");
  expect(matchChoice("", textOptions("Low"))).toBeNull();
  expect(matchChoice("Medium", textOptions("Low"))).toBe("Medium");
});

test("a text may say more choices than a stack holds", () => {
  const text = Array.from({ length: 100_000 }, () => "Low").join(", ");
  expect(matchChoices(text, textOptions("Low", "High"))).toEqual(["Low"]);
  expect(matchChoices(`${text}, Gone`, textOptions("Low", "High"))).toEqual(["Low", "Gone"]);
});
