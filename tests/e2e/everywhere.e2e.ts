import { describe, expect, it } from "vitest";
import type { browser as ExtensionApi } from "wxt/browser";
import { EVERY_FIELD_TASK } from "../sandbox/seed/vendors.ts";
import type { Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

declare const chrome: typeof ExtensionApi;

const inbox = prepareInbox();

/** Room at the side of a window. */
const SIDE = { width: 380, height: 900 };

/** Addresses of what the browser shows at the side of its windows. */
function shownAtSide(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({ contextTypes: ["SIDE_PANEL"] });
    return contexts.map(({ documentUrl }) => documentUrl ?? "");
  });
}

async function typeIntoTask(page: Page, text: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(EVERY_FIELD_TASK) }).click();
  await page.getByRole("textbox", { name: /^Short name/ }).fill(text);
}

describe("at the side of the window", () => {
  it("stands the same app, tall, and axe finds nothing in it", async () => {
    const { browser, badgeShows } = await inbox.start();
    await badgeShows("45");
    const side = await browser.open("sidepanel", SIDE);
    await side.getByRole("heading", { name: /^Overdue \d/ }).waitFor();
    expect(await side.getByRole("button", { name: "Keep at the side" }).count()).toBe(0);
    await expectClean(side, "list");
    await typeIntoTask(side, "Wren");
    await expectClean(side, "task");
    await side.getByRole("button", { name: "Back to the list" }).click();
    await side.getByRole("link").first().waitFor();
  });

  it("opens from the popup, which makes way", async () => {
    const { browser, popup, badgeShows } = await inbox.start({ tasks: 5 });
    await badgeShows("5");
    const watching = await browser.open("options");
    const page = await popup();
    await page.getByRole("button", { name: "Keep at the side" }).click();
    await until(() => page.isClosed(), "the popup to make way");
    await until(
      async () => (await shownAtSide(watching))[0]?.includes("/sidepanel.html"),
      "the app at the side",
    );
  });

  it("goes on where the popup or the tab was left, with what was typed", async () => {
    const { browser, popup, badgeShows } = await inbox.start();
    await badgeShows("45");
    const page = await popup();
    await typeIntoTask(page, "Wren");
    await page.close();
    const side = await browser.open("sidepanel", SIDE);
    const field = side.getByRole("textbox", { name: /^Short name/ });
    expect(await field.value()).toBe("Wren");
    await field.fill("Wren & Sons");
    await side.close();
    const tab = await browser.open("inbox", { width: 1200, height: 800 });
    await typeIntoTask(tab, "Wren & Daughters");
    await tab.getByRole("button", { name: "Keep at the side" }).click();
    const task = (await tab.url()).split("#")[1] ?? "no task";
    await until(async () => (await shownAtSide(tab))[0]?.endsWith(task), "the task at the side");
    await tab.close();
    const again = await browser.open("sidepanel", SIDE);
    expect(await again.getByRole("textbox", { name: /^Short name/ }).value()).toBe("Wren & Daughters");
  });

  it("hands over to a tab, and makes way", async () => {
    const { browser, badgeShows } = await inbox.start({ tasks: 5 });
    await badgeShows("5");
    const side = await browser.open("sidepanel", SIDE);
    await side.getByRole("button", { name: "Open in a tab" }).click();
    await browser.waitForPage("/inbox.html");
    await until(() => side.isClosed(), "the page at the side to make way");
  });
});

describe("in the address bar", () => {
  it("finds a task by its words and opens it", async () => {
    const { browser, badgeShows } = await inbox.start();
    await badgeShows("45");
    await browser.enterInAddressBar("refund lukasz");
    const page = await browser.waitForPage(/inbox\.html#\/task\//);
    await page.getByRole("heading", { name: "Check the refund for Łukasz Nowak" }).waitFor();
  });
});
