// @vitest-environment happy-dom
import { afterEach, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../store/defaults";
import { keyCommand } from "./key-command";
import { settings } from "./stored-state";

afterEach(() => {
  settings.value = DEFAULT_SETTINGS;
});

/** A key pressed at a time in milliseconds. */
function press(key: string, at = 0): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key });
  Object.defineProperty(event, "timeStamp", { value: at });
  return event;
}

it("answers everybody who asks about one press the same", () => {
  keyCommand(press("g"));
  const second = press("i", 1_000);
  expect([keyCommand(second), keyCommand(second)]).toEqual(["goInbox", "goInbox"]);
});

it("forgets a first stroke after a while", () => {
  keyCommand(press("g"));
  expect(keyCommand(press("i", 1_500))).toBeNull();
});

it("forgets a first stroke once it is over", () => {
  keyCommand(press("g"));
  keyCommand(press("l", 100));
  expect(keyCommand(press("i", 200))).toBeNull();
});

it("follows what a person has changed, and does nothing where the keys are off", () => {
  settings.value = { ...DEFAULT_SETTINGS, keys: { keys: { complete: "d" } } };
  expect(keyCommand(press("d"))).toBe("complete");
  settings.value = { ...DEFAULT_SETTINGS, keys: { off: true } };
  expect(keyCommand(press("j"))).toBeNull();
});
