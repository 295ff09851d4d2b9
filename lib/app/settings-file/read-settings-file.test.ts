import { expect, it } from "vitest";
import { LONGEST_FILE, readSettingsFile } from "./read-settings-file";

const read = (parts: object, head: object = { version: 1 }) =>
  readSettingsFile(JSON.stringify({ format: "workflow-inbox-settings", ...head, ...parts }));

it("takes what is in the file, and says nothing of what is not", () => {
  expect(read({ savedAt: "2026-11-22", appearance: { theme: "dark" }, undoSeconds: 10 })).toEqual({
    kind: "settings",
    parts: { appearance: { theme: "dark" }, undoSeconds: 10 },
    unknown: [],
  });
});

it("names what it does not know, and takes the rest", () => {
  const file = { colour: "pink", badge: { shown: false, blinks: true }, keys: { changed: { dance: "d" } } };
  expect(read(file)).toEqual({
    kind: "settings",
    parts: { badge: { shown: false }, keys: { changed: {} } },
    unknown: ["colour", "badge.blinks", "keys.changed.dance"],
  });
});

it("names every place that is not as it should be, and takes nothing", () => {
  const view = { sort: "colour", group: "due", templates: [7] };
  expect(
    read({
      appearance: { theme: "pink" },
      undoSeconds: 1.5,
      notifications: { quietHours: { monday: "25:00-08:00" } },
      keys: { changed: { complete: "c  d" } },
      accounts: [
        { server: "https://a.test", account: { id: 1, name: "A" }, savedViews: [{ name: "Mine", view }] },
        { server: "nowhere" },
      ],
    }),
  ).toEqual({
    kind: "wrong",
    wrong: [
      "appearance.theme",
      "undoSeconds",
      "notifications.quietHours.monday",
      "keys.changed.complete",
      "accounts[0].savedViews[0].view.steps",
      "accounts[0].savedViews[0].view.sort",
      "accounts[0].savedViews[0].view.templates[0]",
      "accounts[1].server",
      "accounts[1].account",
    ],
  });
});

it.each([
  ["", "not-settings"],
  ["[]", "not-settings"],
  ['{"format":"workflow-inbox-settings","version":1', "not-settings"],
  ['{"format":"something else","version":1}', "not-settings"],
  [`"${"x".repeat(LONGEST_FILE)}"`, "too-large"],
])("is none of ours, or cut off: %.30s", (text, kind) => {
  expect(readSettingsFile(text)).toEqual({ kind });
});

it("refuses what a newer version has written, whatever else is in it", () => {
  expect(read({ appearance: 5 }, { version: 2 })).toEqual({ kind: "newer" });
  for (const version of [0, "1", null])
    expect(read({}, { version })).toEqual({ kind: "wrong", wrong: ["version"] });
});

it("reads a file that an editor has saved with a mark at its head", () => {
  expect(readSettingsFile('\uFEFF{"format":"workflow-inbox-settings","version":1}').kind).toBe("settings");
});
