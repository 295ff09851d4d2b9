import type { browser as ExtensionApi } from "wxt/browser";
import { DEFAULT_SETTINGS } from "../../../../lib/store/defaults.ts";
import { connectDirectly } from "../connect-directly.ts";
import type { Page } from "../driver.ts";
import { until } from "../wait.ts";
import { puttingBack, type Scene, type Stage } from "./stage.ts";

declare const chrome: typeof ExtensionApi;

/** Longer than anybody looks at a screen. */
const LONG_MILLISECONDS = 600_000;
const WIDE = { width: 1200, height: 800 };

/** Opens a page with the list, and waits for the last that comes to it: what is needed and can be done on each row. */
async function openList({ open }: Stage, ...given: Partial<Parameters<Stage["open"]>>): Promise<Page> {
  const [name = "popup", options] = given;
  const page = await open(name, options);
  await page.getByText("3 checks, 1 field").first().waitFor();
  await page
    .getByRole("checkbox", { name: /^Choose “/ })
    .first()
    .waitFor("attached");
  return page;
}

async function search(stage: Stage, words: string): Promise<Page> {
  const page = await openList(stage);
  await page.getByRole("searchbox", { name: "Search tasks" }).fill(words);
  return page;
}

/** For how long what is completed from now on can be undone. */
const holdAnswers = ({ browser }: Stage, undoMilliseconds: number) =>
  browser.runInExtension((input) => chrome.runtime.sendMessage({ name: "set-undo", input }), {
    undoMilliseconds,
  });

async function openPanel(stage: Stage): Promise<Page> {
  const page = await openList(stage);
  await page.getByRole("button", { name: "Sort, group and filter" }).click();
  await page.getByRole("checkbox", { name: /^Purchase approval/ }).waitFor();
  return page;
}

async function choose(page: Page, count: number) {
  await page.getByRole("link", { name: /^Count the cups/ }).focus();
  await page.keyboard.press("x");
  for (let row = 1; row < count; row++) await page.keyboard.press("Shift+ArrowDown");
  await page.getByText(`${count} tasks chosen`).first().waitFor();
}

/** The list of tasks and what is done from it. */
export const LIST: Scene = {
  async prepare({ browser, sandbox }) {
    for (const [index, name] of ["Count the cups", "Count the pots", "Count the trays"].entries()) {
      const workflow = { name: "Stock of May", templateId: 6, starterId: 1 };
      const dueAt = Date.now() / 1000 - 500_000 + index * 3_600;
      sandbox.addTask({ name, apiName: `plain-${index}`, dueAt, workflow });
    }
    await connectDirectly(browser, sandbox.url, sandbox.keys.performer);
    await until(async () => (await browser.badge()).text === "48", "the badge to show 48");
  },
  screens: {
    list: (stage) => openList(stage),
    "list at the side": (stage) => openList(stage, "sidepanel", { width: 320, height: 700 }),
    "list in a tab": (stage) => openList(stage, "inbox", WIDE),
    found: async (stage) => {
      const page = await search(stage, "refund");
      await page.getByRole("heading", { name: /^Found/ }).waitFor();
      return page;
    },
    "nothing found": async (stage) => {
      const page = await search(stage, "periwinkle");
      await page.getByRole("heading", { name: "Nothing here matches “periwinkle”" }).waitFor();
      return page;
    },
    "nothing on the server": async (stage) => {
      const page = await search(stage, "periwinkle");
      await page.getByRole("searchbox", { name: "Search tasks" }).press("Enter");
      await page.getByText(/It looks for whole words/).waitFor();
      return page;
    },
    "find panel": openPanel,
    "saved views": async (stage) => {
      const page = await openPanel(stage);
      await page.getByRole("checkbox", { name: /^Customer refund/ }).check();
      await page.getByRole("textbox", { name: "Name this view" }).fill("Money back");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Money back", exact: true }).waitFor();
      return puttingBack(page, () => page.getByRole("button", { name: "Back to the usual list" }).click());
    },
    "finished tasks": async (stage) => {
      const page = await openPanel(stage);
      await page.getByRole("radio", { name: "Finished" }).check();
      await page.keyboard.press("Escape");
      await page.getByText("1 finished task", { exact: true }).waitFor();
      return page;
    },
    snooze: async (stage) => {
      const page = await openList(stage);
      await page.getByRole("link").first().focus();
      await page.keyboard.press("s");
      await page.getByRole("dialog", { name: "Snooze until" }).waitFor();
      return page;
    },
    keys: async (stage) => {
      const page = await openList(stage);
      await page.getByRole("link").first().focus();
      await page.keyboard.press("?");
      await page.getByText("Go to the first field").waitFor();
      return page;
    },
    choosing: async (stage) => {
      const page = await openList(stage);
      await choose(page, 3);
      return page;
    },
    "complete many": async (stage) => {
      const page = await openList(stage);
      await choose(page, 5);
      await page.getByRole("button", { name: "Complete", exact: true }).click();
      await page.getByRole("dialog").waitFor();
      return page;
    },
    "undo toast": async (stage) => {
      const page = await openList(stage);
      await holdAnswers(stage, LONG_MILLISECONDS);
      await page.getByRole("link", { name: /^Count the cups/ }).focus();
      await page.keyboard.press("c");
      await page.getByText(/Sending in \d+ s$/).waitFor();
      return puttingBack(page, async () => {
        await page.getByRole("button", { name: "Undo" }).click();
        await page.getByRole("button", { name: "Undo" }).waitFor("detached");
        await holdAnswers(stage, DEFAULT_SETTINGS.undoMilliseconds);
      });
    },
  },
};
