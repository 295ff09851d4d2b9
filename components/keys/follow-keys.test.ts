// @vitest-environment happy-dom
import { fireEvent } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { route } from "../../lib/app/route";
import { settings } from "../../lib/app/stored-state";
import { DEFAULT_SETTINGS } from "../../lib/store/defaults";
import { followKeys } from "./follow-keys";
import { helpOpen } from "./help-open";

let stop = () => {};
const clicked = vi.fn<(what: string) => void>();

beforeEach(() => {
  document.body.replaceChildren();
  location.hash = "";
  route.value = { screen: "inbox" };
  stop = followKeys();
});

afterEach(() => {
  stop();
  helpOpen.value = false;
  settings.value = DEFAULT_SETTINGS;
});

/** Puts an element into the page that tells when it is clicked. */
function add<Tag extends "a" | "button" | "input" | "li" | "form">(
  tag: Tag,
  marks: Record<string, string> = {},
  parent: Element = document.body,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(marks)) element.setAttribute(name, value);
  element.addEventListener("click", (event) => {
    event.stopPropagation();
    clicked(marks.id ?? tag);
  });
  parent.append(element);
  return element;
}

function addRow() {
  const row = add("li");
  const link = add("a", { id: "row", "data-key": "c1/7", href: "#/task/c1/7" }, row);
  const quick = add("button", { id: "quick", "data-command": "complete" }, row);
  return { link, quick };
}

const press = (key: string, init: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });

it("goes to the first field of the form", () => {
  const field = add("input", {}, add("form", { "data-command": "edit" }));
  press("e");
  expect(document.activeElement).toBe(field);
});

it("completes and returns what is open", () => {
  add("button", { id: "return", "data-command": "return" });
  add("button", { id: "complete", "data-command": "complete" });
  press("c");
  press("r");
  press("c", { repeat: true });
  expect(clicked.mock.calls).toEqual([["complete"], ["return"]]);
});

it("completes the row that has the focus rather than what is open beside the list", () => {
  add("button", { id: "complete", "data-command": "complete" });
  addRow().link.focus();
  press("c");
  expect(clicked.mock.calls).toEqual([["quick"]]);
});

it("opens a row by a key of its own, and leaves Enter on a link to the browser", () => {
  settings.value = { ...DEFAULT_SETTINGS, keys: { keys: { open: "o" } } };
  addRow().link.focus();
  press("o");
  settings.value = DEFAULT_SETTINGS;
  press("Enter");
  expect(clicked.mock.calls).toEqual([["row"]]);
});

it("opens a row to return its task", async () => {
  const { link } = addRow();
  link.addEventListener("click", () => {
    route.value = { screen: "task", connection: "c1", task: "7" };
    setTimeout(() => add("button", { id: "return", "data-command": "return" }), 30);
  });
  link.focus();
  press("r");
  await vi.waitFor(() => expect(clicked.mock.calls).toEqual([["row"], ["return"]]));
});

it("goes to the rooms, and shows the keys", () => {
  press("g");
  press("l");
  expect(location.hash).toBe("#/launch");
  press("g");
  press("a");
  expect(location.hash).toBe("#/automations");
  press("g");
  press("i");
  expect(location.hash).toBe("#/");
  press("?", { shiftKey: true });
  expect(helpOpen.value).toBe(true);
});

it("does nothing while something is typed, with a modifier, or when keys are off", () => {
  add("button", { id: "complete", "data-command": "complete" });
  press("c", { ctrlKey: true });
  const field = add("input");
  field.focus();
  press("c");
  field.blur();
  settings.value = { ...DEFAULT_SETTINGS, keys: { off: true } };
  press("c");
  expect(clicked).not.toHaveBeenCalled();
});
