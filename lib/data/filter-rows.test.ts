import { expect, test } from "vitest";
import { createFilter } from "./filter-rows";

const items = [{ name: "Refund for Łukasz Nowak" }, { name: "Refund for Ng" }, { name: "Vendor review" }];

test("keeps what has every word, whatever its case and accents, in the order it was", () => {
  const filter = createFilter<{ name: string }>(({ name }) => name);
  expect(filter(items, "lukasz REFUND")).toEqual([items[0]]);
  expect(filter(items, "re")).toEqual(items);
  expect(filter(items, " ")).toBe(items);
});

test("puts together what an item says once", () => {
  let asked = 0;
  const filter = createFilter<{ name: string }>(({ name }) => {
    asked += 1;
    return name;
  });
  filter(items, "a");
  filter(items, "b");
  expect(asked).toBe(items.length);
});
