import { expect, it } from "vitest";
import { keysBetween } from "./keys-between";

const order = ["a", "b", "c", "d"];

it.each([
  ["downwards", "b", "d", ["b", "c", "d"]],
  ["upwards", "d", "b", ["b", "c", "d"]],
  ["of one", "c", "c", ["c"]],
  ["whose beginning has left the list", "gone", "c", ["c"]],
  ["whose end is not in the list", "a", "gone", ["a"]],
])("a range %s", (_, from, to, expected) => {
  expect(keysBetween(order, from, to)).toEqual(expected);
});
