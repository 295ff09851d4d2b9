import type { browser as ExtensionApi } from "wxt/browser";
import { pause, until } from "../../e2e/support/wait.ts";
import type { Figures } from "../support/figures.ts";
import { markInputs, pressKey, waitForFrame, workBetween, type Work } from "../support/frames.ts";
import type { Scenario } from "../support/scenario.ts";
import { trace } from "../support/trace.ts";
import type { BenchBrowser, Extension, OpenPage } from "../support/browser.ts";
import { openList } from "./task.ts";

declare const chrome: typeof ExtensionApi;

const FIELDS = 200;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Typing into a form of 200 fields, on a processor four times slower. */
export const typing: Scenario = {
  name: "typing",
  what: "a keystroke in a form of 200 fields, CPU ÷ 4, until it is painted",
  async measure({ browser, figures, runs, floor, appWith, progress }) {
    const bare = await openBareBox(floor);
    const app = await appWith(20);
    const { id } = app.sandbox.addTask({
      name: "A form of 200 fields",
      fields: Array.from({ length: FIELDS }, (_, index) => ({
        type: index % 5 === 4 ? ("text" as const) : ("string" as const),
        apiName: `field-${index}`,
        name: `Field ${index + 1}`,
      })),
    });
    const page = await app.extension.openPage();
    await page.session.send("Page.enable");
    const connection = await app.extension.run(async () => {
      const { connections } = await chrome.storage.local.get<{ connections: { value: { id: string }[] } }>(
        "connections",
      );
      return connections.value[0]?.id ?? "";
    });
    const url = `${app.extension.origin}/popup.html#/task/${encodeURIComponent(connection)}/${id}`;
    await page.session.send("Page.navigate", { url });
    await until(() => page.evaluate(focusFirstField, FIELDS), "the form");
    await app.settle();
    for (const { session, evaluate } of [bare, page]) {
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await evaluate(markInputs);
    }
    for (let round = -1; round < runs; round++) {
      const letter = LETTERS[(round + 1) % LETTERS.length] ?? "a";
      await show(browser, bare);
      const least = await measureKey(browser, bare, letter);
      await show(browser, page);
      const work = await measureKey(browser, page, letter);
      if (round >= 0) {
        addWork(figures, "keystroke", "a bare text box, CPU ÷ 4", least);
        addWork(figures, "keystroke", "200 fields, CPU ÷ 4", work);
      }
      await pause(300);
      progress(round + 1, runs);
    }
    await page.close();
    await bare.close();
    app.sandbox.removeTask(id);
  },
};

/** Searching 10,000 tasks while one types. */
export const search: Scenario = {
  name: "search",
  what: "a letter typed into the search box above 10,000 tasks, until what it finds is painted",
  async measure({ browser, figures, runs, appWith, progress }) {
    const app = await appWith(10_000);
    const page = await openList(app);
    await page.evaluate(() => document.querySelector<HTMLElement>("#search")?.focus());
    await pause(1500);
    await page.evaluate(markInputs);
    const word = "wishnumber";
    for (let round = -1; round < runs; round++) {
      const place = (round + 1) % word.length;
      if (place === 0) {
        await page.evaluate(emptySearch);
        await pause(300);
      }
      const work = await measureKey(browser, page, word[place] ?? "w");
      if (round >= 0) {
        addWork(figures, "search", "10,000 tasks, per key", work);
      }
      await pause(200);
      progress(round + 1, runs);
    }
    // The popup would open with it the next time.
    await page.evaluate(emptySearch);
    await pause(1000);
    await page.close();
  },
};

function addWork(figures: Figures, what: string, where: string, { busy, cpu, parts }: Work): void {
  figures.add(`${what} in ${where}: busy until painted`, "ms", busy);
  figures.add(`${what} in ${where}: cpu`, "ms", cpu);
  for (const [part, value] of Object.entries(parts))
    figures.add(`profile of the ${what}, ${where}: ${part}`, "ms", value);
}

/** Opens a page with a text box and nothing else: what the browser itself needs for a key. */
async function openBareBox(floor: Extension): Promise<OpenPage> {
  const page = await floor.openPage();
  await page.evaluate(() => document.body.appendChild(document.createElement("input")).focus());
  return page;
}

/** Brings a page to the front. A page behind another has no frames. */
async function show(browser: BenchBrowser, { targetId }: OpenPage): Promise<void> {
  await browser.root.send("Target.activateTarget", { targetId });
  await pause(100);
}

async function measureKey(browser: BenchBrowser, page: OpenPage, key: string) {
  const { events } = await trace(browser.root, async () => {
    // To ask the page meanwhile would count as its work.
    const shown = page.evaluate(waitForFrame);
    await pause(50);
    await pressKey(page.session, key);
    await shown;
    await pause(30);
  });
  return workBetween(events, "bench-input", "bench-frame");
}

/** Runs in the page: whether the form is there with all its fields; then its first one has the focus. */
function focusFirstField(fields: number): boolean {
  const inputs = document.querySelectorAll<HTMLElement>(
    "main[data-screen=task] :is(input[type=text], input:not([type]), textarea)",
  );
  if (inputs.length < fields) return false;
  inputs[0]?.focus();
  return document.activeElement === inputs[0];
}

/** Runs in the page. */
function emptySearch(): void {
  const box = document.querySelector<HTMLInputElement>("#search");
  if (!box) throw new Error("There is no search box.");
  box.value = "";
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
