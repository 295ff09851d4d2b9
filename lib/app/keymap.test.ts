import { describe, expect, it } from "vitest";
import { DEFAULT_KEYS, KEY_COMMANDS, readKeymap, readMeaning, readStroke } from "./keymap";

const press = (key: string, modifiers = {}) =>
  readStroke({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...modifiers,
  });

describe("a stroke", () => {
  it.each(["j", "?", "/", "Enter", "é"])("is %s", (key) => {
    expect(press(key)).toBe(key);
  });

  it("is the same with caps lock, and another with Shift", () => {
    expect([press("J"), press("j", { shiftKey: true })]).toEqual(["j", "J"]);
    expect(press("?", { shiftKey: true })).toBe("?");
    expect(press("Enter", { shiftKey: true })).toBeNull();
  });

  it.each(["Tab", "Escape", "ArrowDown", "Shift", "Dead", " ", "PageUp"])("is never %s", (key) => {
    expect(press(key)).toBeNull();
  });

  it.each(["ctrlKey", "metaKey", "altKey", "isComposing"])("belongs to the browser with %s", (modifier) => {
    expect(press("j", { [modifier]: true })).toBeNull();
  });
});

describe("what a stroke means", () => {
  const keymap = readKeymap({});

  it.each(KEY_COMMANDS)("is %s, by the keys it comes with", (command) => {
    const [first = "", second] = DEFAULT_KEYS[command].split(" ");
    const begun = second === undefined ? null : readMeaning(keymap, null, first).begun;
    expect(readMeaning(keymap, begun, second ?? first)).toEqual({ command, begun: null });
  });

  it("is the first half of a command", () => {
    expect(readMeaning(keymap, null, "g")).toEqual({ command: null, begun: "g" });
    expect(readMeaning(keymap, "g", "g")).toEqual({ command: null, begun: "g" });
  });

  it("is what it means alone where what was begun does not go on so", () => {
    expect(readMeaning(keymap, "g", "j")).toEqual({ command: "next", begun: null });
    expect(readMeaning(keymap, "g", "q")).toEqual({ command: null, begun: null });
  });

  it("follows what a person has changed, and leaves a command without keys alone", () => {
    const changed = readKeymap({ keys: { complete: "d", pin: "", forgotten: "q" } });
    expect(readMeaning(changed, null, "d").command).toBe("complete");
    expect(readMeaning(changed, null, "c").command).toBeNull();
    expect(readMeaning(changed, null, "p").command).toBeNull();
    expect(readMeaning(changed, null, "q").command).toBeNull();
  });
});
