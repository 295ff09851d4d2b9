import { expect, test } from "vitest";
import { sharedName } from "./shared-name";

test.each([
  [["Pay"], "Pay"],
  [["Pay", "Pay"], "Pay"],
  [["Review: Oat milk", "Review: Grinder"], "Review: …"],
  [["Check the refund for Ng", "Check the refund for Nowak"], "Check the refund for …"],
  [["Desk of Zoë is ready", "Desk of Ali is ready"], "Desk of … is ready"],
  [["One", "Two"], "One"],
  [[], ""],
])("%j are called %j", (names, name) => {
  expect(sharedName(names)).toBe(name);
});
