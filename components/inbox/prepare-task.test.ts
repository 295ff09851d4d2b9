// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { takeDraft } from "../../lib/app/prepared-draft";
import { followTask } from "../../lib/app/stored-task";
import { sampleTask } from "../../lib/app/testing/samples";
import { cachedTaskKey, VERSIONS } from "../../lib/store/keys";
import { prepareTasks } from "./prepare-task";

let stop = () => {};

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

async function showRow(task: string): Promise<HTMLElement> {
  await browser.storage.local.set({
    [cachedTaskKey("main", task)]: { version: VERSIONS.task, value: { task: sampleTask(), readAt: 1 } },
  });
  const row = document.body.appendChild(document.createElement("a"));
  row.href = `#/task/main/${task}`;
  row.dataset.key = `main/${task}`;
  stop = prepareTasks(document);
  return row.appendChild(document.createElement("span"));
}

const isAtHand = (task: string) => followTask("main", task).value.value !== undefined;

test.each(["pointerdown", "focusin"])(
  "after a %s on its row a task and its draft are at hand",
  async (what) => {
    const task = `of-${what}`;
    const words = await showRow(task);
    expect(isAtHand(task)).toBe(false);
    words.dispatchEvent(new Event(what, { bubbles: true }));
    await expect.poll(() => isAtHand(task)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(takeDraft("main", task).ready.value).toBe(true);
  },
);

test("nothing is read for what is no row", async () => {
  await showRow("other");
  const elsewhere = document.body.appendChild(document.createElement("button"));
  elsewhere.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isAtHand("other")).toBe(false);
});
