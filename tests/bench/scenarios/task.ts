import type { browser as ExtensionApi } from "wxt/browser";
import { until, pause } from "../../e2e/support/wait.ts";
import type { App } from "../support/app.ts";
import type { OpenPage } from "../support/browser.ts";
import type { Scenario } from "../support/scenario.ts";

declare const chrome: typeof ExtensionApi;

/** A click on a row until the task's form is painted: one whose details are stored, and one that is asked for first. */
export const task: Scenario = {
  name: "task",
  what: "opening a task from the list until its form is painted; the server is 60 ms away",
  async measure({ figures, runs, appWith, progress }) {
    const app = await appWith(45);
    app.delay(60);
    const page = await openList(app);
    for (let round = -1; round < runs; round++) {
      const cached = await page.evaluate(openTask, round + 1);
      await goBack(page);
      await app.extension.run(forgetTasks);
      const uncached = await page.evaluate(openTask, round + 1);
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

/** Runs in the popup: opens the task in this row, and tells how long it took until a frame with its form, in ms. */
function openTask(row: number): Promise<number> {
  const links = document.querySelectorAll<HTMLElement>("li a[data-key]");
  const link = links[row % Math.min(8, links.length)];
  if (!link) throw new Error("There is no such row.");
  const start = performance.now();
  link.click();
  return new Promise((resolve) => {
    const look = () => {
      const shown = document.querySelector("main[data-screen=task] form, main[data-screen=task] footer");
      requestAnimationFrame(shown ? finish : look);
    };
    const finish = () => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve(performance.now() - start);
      };
      channel.port2.postMessage(null);
    };
    look();
  });
}

/** Runs in a quiet page: forgets the details of all tasks. */
async function forgetTasks(): Promise<void> {
  const keys = Object.keys(await chrome.storage.local.get(null));
  await chrome.storage.local.remove(keys.filter((key) => key.startsWith("task:")));
}
