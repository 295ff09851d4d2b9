// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { KEY_COMMANDS } from "../../lib/app/keymap";
import { settings } from "../../lib/app/stored-state";
import { DEFAULT_SETTINGS } from "../../lib/store/defaults";
import { KEY_GROUPS } from "./key-groups";
import { KeyHelp } from "./key-help";
import { withKey, writeKeys } from "./with-key";

afterEach(() => {
  cleanup();
  settings.value = DEFAULT_SETTINGS;
});

const lines = () =>
  screen
    .getAllByRole("term", { hidden: true })
    .map((term) => [term.textContent, term.nextElementSibling?.textContent].join(": "));

it("lists every key as it is now", () => {
  settings.value = { ...DEFAULT_SETTINGS, keys: { keys: { complete: "D", pin: "" } } };
  render(<KeyHelp onClose={vi.fn()} />);
  expect(lines()).toContain("Next task: J");
  expect(lines()).toContain("Complete the task: ⇧D");
  expect(lines()).toContain("Go to the inbox: GI");
  expect(lines().join("\n")).not.toContain("Pin the task");
});

it("has a place for every command", () => {
  expect(Object.values(KEY_GROUPS).flat().toSorted()).toEqual(KEY_COMMANDS.toSorted());
});

it("stands in tooltips, as long as keys work", () => {
  expect(withKey("Choose", "select")).toBe("Choose (X)");
  settings.value = { ...DEFAULT_SETTINGS, keys: { off: true } };
  expect(withKey("Choose", "select")).toBe("Choose");
});

it.each([
  ["j", "J"],
  ["J", "⇧J"],
  ["?", "?"],
  ["g i", "G I"],
  ["Enter", "Enter"],
])("%s is written %s", (keys, written) => {
  expect(writeKeys(keys)).toBe(written);
});
