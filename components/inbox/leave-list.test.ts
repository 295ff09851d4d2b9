// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { route } from "../../lib/app/route";
import { followLeaving } from "./leave-list";

let stop: () => void;
let isBeside = false;

beforeEach(() => {
  route.value = { screen: "inbox" };
  stop = followLeaving(document, () => isBeside);
});

afterEach(() => {
  stop();
  isBeside = false;
  document.body.replaceChildren();
});

function focusRow(): HTMLElement {
  const row = document.body.appendChild(document.createElement("a"));
  row.href = "#/task/main/17";
  row.dataset.key = "main/17";
  row.focus();
  return row;
}

const openTask = () => {
  route.value = { screen: "task", connection: "main", task: "17" };
};

test("the row that leads to a task loses the focus before the task takes the place of the list", () => {
  const row = focusRow();
  expect(document.activeElement).toBe(row);
  openTask();
  expect(document.activeElement).not.toBe(row);
});

test("it keeps the focus where the list stays beside the task", () => {
  isBeside = true;
  const row = focusRow();
  openTask();
  expect(document.activeElement).toBe(row);
});

test("what else has the focus keeps it", () => {
  const box = document.body.appendChild(document.createElement("input"));
  box.focus();
  openTask();
  expect(document.activeElement).toBe(box);
});
