// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest";
import { keepEarlyKeys } from "./early-keys";

const pressed: string[] = [];
const note = (event: KeyboardEvent) => void pressed.push(event.key);
const press = (key: string, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

afterEach(() => {
  document.removeEventListener("keydown", note);
  document.body.replaceChildren();
  pressed.length = 0;
});

test("what is pressed too early is pressed again once it can be answered", async () => {
  const release = keepEarlyKeys(document);
  press("?");
  press("g");
  document.addEventListener("keydown", note);
  await release();
  expect(pressed).toEqual(["?", "g"]);
});

test("what is pressed meanwhile comes after what was pressed before", async () => {
  const release = keepEarlyKeys(document);
  press("j");
  document.addEventListener("keydown", note);
  press("k");
  const done = release();
  press("x");
  await done;
  press("p");
  expect(pressed).toEqual(["j", "k", "x", "p"]);
});

test("what has been answered, what is typed and what moves is not pressed again", async () => {
  const release = keepEarlyKeys(document);
  const box = document.body.appendChild(document.createElement("input"));
  const answer = (event: Event) => event.preventDefault();
  document.addEventListener("keydown", answer);
  press("j");
  document.removeEventListener("keydown", answer);
  press("a", box);
  press("Tab");
  document.addEventListener("keydown", note);
  await release();
  expect(pressed).toEqual([]);
});

test("keys that are pressed later are left alone", async () => {
  const release = keepEarlyKeys(document);
  await release();
  document.addEventListener("keydown", note);
  press("/");
  await release();
  expect(pressed).toEqual(["/"]);
});
