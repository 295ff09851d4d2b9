import type { browser as ExtensionApi } from "wxt/browser";
import { until, pause } from "../../e2e/support/wait.ts";
import type { App } from "../support/app.ts";
import type { OpenPage } from "../support/browser.ts";
import type { Scenario } from "../support/scenario.ts";

declare const chrome: typeof ExtensionApi;

/** A click on a row until the task's form is painted: one whose details are stored, and one that is asked for first. */
export const task: Scenario = {
  name: "task",
  what: "opening a task from the list until the frame with its form is done; the server is 60 ms away",
  async measure({ figures, runs, appWith, progress }) {
    const app = await appWith(45);
    app.delay(60);
    const page = await openList(app);
    for (let round = -1; round < runs; round++) {
      const cached = await pressRow(page, round + 1);
      await goBack(page);
      await app.extension.run(forgetTask, await page.evaluate(keyOfRow, round + 1));
      const uncached = await pressRow(page, round + 1);
      await goBack(page);
      if (round >= 0) {
        figures.add("open a stored task: wall", "ms", cached);
        figures.add("open a task that is asked for, 60 ms away: wall", "ms", uncached);
      }
      await app.settle();
      progress(round + 1, runs);
    }
    app.delay(0);
    await page.close();
  },
};

/** Opens the popup and waits until details of its tasks are stored. */
export async function openList({ extension, settle }: App): Promise<OpenPage> {
  const page = await extension.openPage();
  await page.session.send("Page.enable");
  await page.session.send("Page.navigate", { url: `${extension.origin}/popup.html` });
  await until(() => page.evaluate(() => document.querySelector("[data-key]") !== null), "the list");
  await pause(1500);
  await settle();
  return page;
}

async function goBack(page: OpenPage) {
  await page.evaluate(() => void (location.hash = "#/"));
  await until(() => page.evaluate(() => document.querySelector("li [data-key]") !== null), "the list");
}

/** How long a finger stays on the button of a mouse. Milliseconds. */
const PRESS = 80;

/** Presses a row and lets it go, which opens its task. */
async function pressRow(page: OpenPage, row: number): Promise<number> {
  await page.evaluate(focusRow, row);
  await pause(PRESS);
  return page.evaluate(openTask);
}

/** Runs in the popup: focuses a row, as a press or an arrow key does. */
function focusRow(row: number): void {
  const links = document.querySelectorAll<HTMLElement>("li a[data-key]");
  links[row % Math.min(8, links.length)]?.focus();
}

/** Runs in the popup: opens the task whose row has the focus, and tells how long until the frame with its form is done. */
function openTask(): Promise<number> {
  const link = document.activeElement;
  if (!(link instanceof HTMLElement) || !link.dataset.key) throw new Error("No row has the focus.");
  const start = performance.now();
  link.click();
  return new Promise((resolve) => {
    // What stands there before a frame is painted is in that frame; a message is only handed out after it.
    const look = () => {
      if (document.querySelector("main[data-screen=task] footer")) finish();
      else requestAnimationFrame(look);
    };
    const finish = () => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve(performance.now() - start);
      };
      channel.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Runs in the popup: under which key a row's task stands in the list. */
function keyOfRow(row: number): string {
  const links = document.querySelectorAll<HTMLElement>("li a[data-key]");
  return links[row % Math.min(8, links.length)]?.dataset.key ?? "";
}

/**
 * Runs in a quiet page: forgets the details of a task. The others stay: the list asks for each once, and they would have to
 * be asked for when it is their turn to be opened as stored ones.
 */
async function forgetTask(key: string): Promise<void> {
  const stored = `task:${key.replace("/", ":")}`;
  if (!(stored in (await chrome.storage.local.get(stored)))) throw new Error(`${stored} is not stored.`);
  await chrome.storage.local.remove(stored);
}
