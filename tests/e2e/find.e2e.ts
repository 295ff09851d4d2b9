import { describe, expect, it } from "vitest";
import type { Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { focusIs } from "./support/focus-is.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { untilStored } from "./support/until-stored.ts";

const inbox = prepareInbox();

const search = (page: Page) => page.getByRole("searchbox", { name: "Search tasks" });
const openPanel = (page: Page) => page.getByRole("button", { name: "Sort, group and filter" }).click();
async function open() {
  const app = await inbox.start();
  await app.badgeShows("45");
  const page = await app.popup();
  await page.getByRole("link").first().waitFor();
  return { ...app, page };
}

describe("finding tasks", () => {
  it("searches as one types, from the keyboard alone", async () => {
    const { page } = await open();
    await page.keyboard.press("/");
    await focusIs(page, "Search tasks");
    await page.keyboard.type("lukasz");
    await page.getByRole("link", { name: /^Check the refund for Łukasz Nowak/ }).waitFor();
    await page.getByRole("heading", { name: "Found 1" }).waitFor();
    await page.getByText("1 of 45 tasks").waitFor();
    expect(
      await page.evaluate(() => [...document.querySelectorAll("mark")].map((mark) => mark.textContent)),
    ).toEqual(["Łukasz", "Łukasz"]);
    await expectClean(page, "found");
    await page.keyboard.press("ArrowDown");
    await focusIs(page, "Łukasz Nowak");
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: /^Overdue/ }).waitFor();
    await focusIs(page, /^link/);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Back to the list" }).waitFor();
    await page.keyboard.press("/");
    await focusIs(page, "Search tasks");
  });

  it("asks the server for whole words, also of descriptions, and says so when there are none", async () => {
    const { page, sandbox } = await open();
    sandbox.addTask({
      name: "Count the beans",
      apiName: "beans",
      description: "Bring the periwinkle ledger & the keys",
      workflow: { name: "Stock", templateId: 6, starterId: 1 },
    });
    await search(page).fill("periwinkle");
    await page.getByRole("heading", { name: "Nothing here matches “periwinkle”" }).waitFor();
    await search(page).press("Enter");
    await page.getByText("The server found 1 task.").waitFor();
    await page.getByRole("link", { name: /^Count the beans/ }).waitFor();
    await search(page).fill("periwin & #?");
    await search(page).press("Enter");
    await page.getByText(/It looks for whole words/).waitFor();
    await expectClean(page, "nothing on the server");
    sandbox.faults.add({ match: { path: "/v3/tasks" }, action: { kind: "status", status: 502, html: true } });
    await search(page).fill("other");
    await search(page).press("Enter");
    await page.getByRole("heading", { name: "The server could not be asked" }).waitFor();
    await expectClean(page, "server down");
  });

  it("filters by template and step, sorts and groups, and shows it again in another window", async () => {
    const { page, browser } = await open();
    await openPanel(page);
    await page.getByLabel("Group by").select("Template");
    await page.getByLabel("Sort by").select("Newest first");
    await page.getByRole("checkbox", { name: /^Purchase approval/ }).check();
    await page.getByRole("list", { name: "Only these steps of Purchase approval" }).waitFor();
    await expectClean(page, "panel");
    await page.keyboard.press("Escape");
    await page.getByText(/^\d+ of 45 tasks: Purchase approval$/).waitFor();
    await page.getByRole("heading", { name: /^Purchase approval \d+/ }).waitFor();
    await untilStored(browser, '"newest"', "the view");
    await browser.stopBackground();
    const again = await browser.open("popup");
    await again.getByRole("heading", { name: /^Purchase approval \d+/ }).waitFor();
    expect(await again.getByRole("heading", { name: /^Overdue/ }).count()).toBe(0);
    await again.getByRole("button", { name: "Show all" }).click();
    await again.getByRole("heading", { name: /^Content publication \d+/ }).waitFor();
    await openPanel(again);
    await again.getByRole("button", { name: "Back to the usual list" }).click();
    await again.getByRole("heading", { name: /^Overdue/ }).waitFor();
  });

  it("pins tasks to the top, and they stay there", async () => {
    const { page, browser } = await open();
    await page
      .getByRole("link", { name: /^Collect the facts/ })
      .first()
      .focus();
    await page.getByRole("button", { name: "Pin “Collect the facts”" }).first().waitFor("attached");
    await page.keyboard.press("p");
    await page.getByRole("heading", { name: "Pinned 1" }).waitFor();
    await focusIs(page, "Collect the facts");
    await expectClean(page, "pinned");
    await untilStored(browser, '"pinned":["', "the pin");
    const again = await browser.open("popup");
    await again.getByRole("heading", { name: "Pinned 1" }).waitFor();
    await again.getByRole("button", { name: /^Unpin “Collect the facts”/ }).focus();
    await again.keyboard.press("Enter");
    await again.getByRole("heading", { name: "Pinned 1" }).waitFor("detached");
  });

  it("keeps views under names", async () => {
    const { page, browser } = await open();
    await openPanel(page);
    await page.getByRole("checkbox", { name: /^Customer refund/ }).check();
    await page.getByRole("textbox", { name: "Name this view" }).fill("Refunds");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Refunds", exact: true }).waitFor();
    await page.getByRole("button", { name: "Back to the usual list" }).click();
    await page.getByRole("button", { name: "Rename “Refunds”" }).click();
    await page.getByRole("textbox", { name: "New name of “Refunds”" }).fill("Money back");
    await page.keyboard.press("Enter");
    await untilStored(browser, '"Money back"', "the view");
    const again = await browser.open("popup");
    await again.getByRole("link").first().waitFor();
    await openPanel(again);
    await again.getByRole("button", { name: "Money back", exact: true }).click();
    await expectClean(again, "saved view");
    await again.getByRole("button", { name: "Delete “Money back”" }).click();
    await again.getByText("Deleted “Money back”.").waitFor();
    await again.keyboard.press("Escape");
    await again.getByText(/^6 of 45 tasks: Customer refund$/).waitFor();
  });

  it("shows finished tasks, read-only, beside the task in a tab", async () => {
    const { browser } = await open();
    const tab = await browser.open("inbox", { width: 1200, height: 800 });
    await tab.getByRole("link").first().waitFor();
    await openPanel(tab);
    await tab.getByRole("radio", { name: "Finished" }).check();
    await tab.keyboard.press("Escape");
    await tab.getByText("1 finished task", { exact: true }).waitFor();
    await tab.getByRole("link", { name: /^Look at: Gift vouchers finished/ }).click();
    await tab.getByText(/^This task was completed/).waitFor();
    expect(await tab.getByRole("button", { name: "Complete", exact: true }).count()).toBe(0);
    await expectClean(tab, "finished");
    await tab.reload();
    await tab.getByText("1 finished task", { exact: true }).waitFor();
    await tab.getByRole("button", { name: "Back to waiting tasks" }).click();
    await tab.getByRole("heading", { name: /^Overdue/ }).waitFor();
  });

  it("stays smooth with 5,000 tasks", async () => {
    const { popup, badgeShows } = await inbox.start({ tasks: 5_000 });
    await badgeShows("99+");
    const page = await popup();
    await page.getByRole("heading", { name: "Inbox 5000" }).waitFor();
    await search(page).focus();
    await page.keyboard.type("a");
    await page.getByText(/of 5000 tasks$/).waitFor();
    const { atOnce, settled, mounted, median } = await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>("#search");
      if (!box) throw new Error("no box");
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const found = () => /[\d,]+ of 5000 tasks/.exec(document.body.textContent ?? "")?.[0];
      const texts = ["ap", "app", "appr", "appro", "check", "check the", "check the re"];
      const seen = { atOnce: [found()], settled: [found()], mounted: 0 };
      const times: Record<string, number[]> = {};
      const type = async (text: string) => {
        const before = performance.now();
        box.value = text;
        box.dispatchEvent(new Event("input", { bubbles: true }));
        await frame();
        times[text] = [...(times[text] ?? []), performance.now() - before];
      };
      for (const text of texts) {
        await type(text);
        seen.atOnce.push(found());
        seen.mounted = Math.max(seen.mounted, document.querySelectorAll("[data-key]").length);
        await new Promise((resolve) => setTimeout(resolve, 300));
        seen.settled.push(found());
      }
      for (const text of [...texts, ...texts]) await type(text);
      // Other work on the machine only adds to the time, so that the fastest of some is what a text takes.
      const fastest = Object.values(times).map((all) => Math.min(...all));
      const middle = fastest.toSorted((a, b) => a - b)[Math.floor(texts.length / 2)];
      return { ...seen, median: middle ?? Infinity };
    });
    expect(median, "from a key to the painted result, in milliseconds").toBeLessThan(100);
    expect(atOnce, "what is found for a text, one frame after its key").toEqual(settled);
    expect(new Set(settled).size).toBeGreaterThan(2);
    expect(mounted, "rows in the document").toBeLessThan(100);
  });
});
