import { expect, it } from "vitest";
import { cutText } from "./cut-text";

it.each([
  ["short", 5, "short"],
  ["a bit longer", 6, "a bit…"],
  ["one two", 5, "one…"],
  ["🧋🧋🧋", 3, "🧋🧋🧋"],
  ["🧋🧋🧋🧋", 3, "🧋🧋…"],
])("%j of at most %i characters is %j", (text, limit, expected) => {
  expect(cutText(text, limit)).toBe(expected);
});
