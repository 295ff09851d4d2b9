import { describe, expect, test } from "vitest";
import { pressActions, typeActions } from "./keys.ts";

const downs = (actions: { type: string; value: string }[]) =>
  actions.filter(({ type }) => type === "keyDown").map(({ value }) => value);

describe("keys as WebDriver actions", () => {
  test("a modifier is held while the key is pressed", () => {
    expect(pressActions("Control+a")).toEqual([
      { type: "keyDown", value: "\uE009" },
      { type: "keyDown", value: "a" },
      { type: "keyUp", value: "a" },
      { type: "keyUp", value: "\uE009" },
    ]);
  });

  test("the plus sign is a key too", () => {
    expect(downs(pressActions("+"))).toEqual(["+"]);
  });

  test("text is typed by whole characters, a line break with Enter", () => {
    expect(downs(typeActions("ż😀\n"))).toEqual(["ż", "😀", "\uE007"]);
  });

  test("a key that does not exist is refused", () => {
    expect(() => pressActions("Entr")).toThrow("Unknown key: Entr");
  });
});
