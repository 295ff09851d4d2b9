// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { movedIndex, readMove } from "./list-keys";

const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key, ...modifiers });

describe("keys of the list", () => {
  it.each([
    ["ArrowDown", "next"],
    ["j", "next"],
    ["ArrowUp", "previous"],
    ["k", "previous"],
    ["Home", "first"],
    ["End", "last"],
    ["PageDown", "page-down"],
    ["PageUp", "page-up"],
    ["x", null],
    ["Enter", null],
  ])("%s means %s", (key, move) => {
    expect(readMove(press(key))).toBe(move);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }])(
    "belong to the browser with a modifier: %j",
    (modifiers) => {
      expect(readMove(press("j", modifiers))).toBeNull();
    },
  );

  it.each(["input", "textarea", "select"])("belong to a person who types into a field (%s)", (tag) => {
    const field = document.createElement(tag);
    document.body.append(field);
    let move: unknown = "not pressed";
    field.addEventListener("keydown", (event) => {
      move = readMove(event);
    });
    field.dispatchEvent(press("j"));
    expect(move).toBeNull();
  });
});

describe("a move through the list", () => {
  it.each([
    ["next", 3, 4],
    ["previous", 3, 2],
    ["first", 3, 0],
    ["last", 3, 9],
    ["page-down", 3, 7],
    ["page-up", 3, 0],
    ["next", 9, 9],
    ["previous", 0, 0],
    ["page-down", 8, 9],
  ] as const)("%s from row %i leads to row %i of ten", (move, from, to) => {
    expect(movedIndex(move, from, 10, 4)).toBe(to);
  });

  it("starts at the first row, or at the last when asked for it", () => {
    expect(movedIndex("next", -1, 10, 4)).toBe(0);
    expect(movedIndex("previous", -1, 10, 4)).toBe(0);
    expect(movedIndex("last", -1, 10, 4)).toBe(9);
  });
});
