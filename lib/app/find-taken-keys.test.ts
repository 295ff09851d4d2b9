import { describe, expect, it } from "vitest";
import { findTaken } from "./find-taken-keys";
import { KEY_COMMANDS, readKeymap } from "./keymap";

describe("keys that are taken", () => {
  const keymap = readKeymap({ keys: { pin: "" } });

  it.each([
    ["j", "next"],
    ["g", "goInbox"],
    ["c d", "complete"],
    ["p", null],
    ["q", null],
    ["g q", null],
  ])("%s: %s", (keys, taken) => {
    expect(findTaken(keymap, "edit", keys)).toBe(taken);
  });

  it("are not by the command itself", () => {
    expect(findTaken(keymap, "edit", "e")).toBeNull();
  });
});

it("comes without keys that are taken", () => {
  const keymap = readKeymap({});
  expect(KEY_COMMANDS.filter((command) => findTaken(keymap, command, keymap[command]))).toEqual([]);
});
