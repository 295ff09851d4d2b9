import { expect, it } from "vitest";
import { foldText, searchItems } from "./search-text";

const search = (items: string[], query: string) => searchItems(items, query, (item) => item);

it("folds case, accents and letters that do not decompose", () => {
  expect(foldText("Tomás ØRSTED Łódź straße Œuvre İ")).toBe("tomas orsted lodz strasse oeuvre i");
});

it("finds every word, in any order", () => {
  const people = ["Tomás Herrera tomas@kettle.test", "Jun Watanabe jun@kettle.test"];
  expect(search(people, "herrera tomas")).toEqual([people[0]]);
  expect(search(people, "kettle")).toEqual(people);
  expect(search(people, "nobody")).toEqual([]);
  expect(search(people, "  ")).toEqual(people);
});

it("puts what begins with the query first", () => {
  expect(search(["South Africa", "Africa", "Côte d’Ivoire"], "africa")).toEqual(["Africa", "South Africa"]);
  expect(search(["Côte d’Ivoire"], "cote d'i")).toEqual(["Côte d’Ivoire"]);
});
