import { describe, expect, it } from "vitest";
import type { browser as ExtensionApi } from "wxt/browser";
import type { Browser, Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

declare const chrome: typeof ExtensionApi;

const inbox = prepareInbox();
const WOKEN = "A snoozed task is back";
const NEW = "2 new tasks wait for you";
const OPTIONS_SIZE = { width: 900, height: 1400 };

async function open(tasks: number, notifications = true) {
  const app = await inbox.start({ tasks, notifications });
  await app.badgeShows(String(tasks));
  const page = await app.popup();
  await page
    .getByRole("button", { name: /^Snooze “/ })
    .first()
    .waitFor("attached");
  return { ...app, page };
}

/** How many notifications of this title are on show. Chromium does not tell titles; there all count. */
async function countShown(browser: Browser, title: string): Promise<number> {
  const shown = await browser.notifications();
  return shown.filter((one) => one.title === null || one.title === title).length;
}

/** Lets the time of every snooze that is stored pass. */
function endSnoozes(page: Page) {
  return page.evaluate(async () => {
    const stored = await chrome.storage.local.get(null);
    for (const [key, item] of Object.entries(stored)) {
      if (!key.startsWith("snoozes:")) continue;
      const { value }: { value: Record<string, { until: number }> } = JSON.parse(JSON.stringify(item));
      for (const snooze of Object.values(value)) snooze.until = Date.now() - 60_000;
      await chrome.storage.local.set({ [key]: { version: 1, value } });
    }
    // the person put them away before that
    for (const [key, item] of Object.entries(stored)) {
      if (!key.startsWith("notified:")) continue;
      const { version, value }: { version: number; value: Record<string, number> } = JSON.parse(
        JSON.stringify(item),
      );
      for (const task of Object.keys(value)) value[task] = Date.now() - 120_000;
      await chrome.storage.local.set({ [key]: { version, value } });
    }
  });
}

describe("snoozing", () => {
  it("hides a task until its time, by the keyboard alone, and lets it be woken", async () => {
    const { page, badgeShows, browser } = await open(5);
    await page.getByRole("link").first().focus();
    await page.keyboard.press("s");
    await page.getByRole("dialog", { name: "Snooze until" }).waitFor();
    await until(
      async () => (await page.focused()).includes("In 1 hour"),
      "the focus to be on the first time",
    );
    await expectClean(page, "snooze dialog");
    await page.getByRole("button", { name: /^Tomorrow morning/ }).press("Enter");
    await badgeShows("4");
    await page.getByRole("button", { name: "Undo" }).press("Enter");
    await badgeShows("5");
    await page.getByRole("link").first().focus();
    await page.keyboard.press("s");
    await page.getByRole("button", { name: /^Tomorrow morning/ }).press("Enter");
    await badgeShows("4");
    await page.close();

    const again = await browser.open("popup");
    await again.getByRole("heading", { name: "Snoozed 1" }).waitFor();
    await again.evaluate(() => document.querySelector("details")?.querySelector("summary")?.click());
    await again.getByRole("button", { name: /^Wake now/ }).waitFor();
    await expectClean(again, "snoozed tasks");
    await again.getByRole("button", { name: /^Wake now/ }).click();
    await badgeShows("5");
    await again.getByRole("heading", { name: "Snoozed 1" }).waitFor("detached");
  });

  it("reminds once, though the background had ended", async () => {
    const { page, badgeShows, browser } = await open(3);
    await page.getByRole("link").first().click();
    await page.getByRole("button", { name: "Snooze", exact: true }).click();
    await page.getByRole("button", { name: /^In 1 hour/ }).click();
    await badgeShows("2");
    expect(await countShown(browser, WOKEN)).toBe(0);
    await page.close();
    const quietPage = await browser.open("options", OPTIONS_SIZE);
    await browser.stopBackground();
    await endSnoozes(quietPage);
    await browser.fireAlarm("reminders");
    await until(async () => (await countShown(browser, WOKEN)) === 1, "the reminder");
    await badgeShows("3");
    const { local } = await browser.readStorage();
    expect(JSON.stringify(local)).not.toContain('"until"');
  });
});

describe("being told", () => {
  it("waits while everything is muted, and is made up for in one message", async () => {
    const { page, browser, sandbox, badgeShows } = await open(3);
    await page.getByRole("button", { name: "Sort, group and filter" }).click();
    await page.getByRole("button", { name: "Mute notifications for 1 hour" }).click();
    await page.keyboard.press("Escape");
    await page.getByText(/^Notifications are muted until/).waitFor();
    await expectClean(page, "muted");
    for (const name of ["Taste the new roast", "Call the roaster"]) {
      sandbox.addTask({ name, apiName: "n", workflow: { name: "Roast", templateId: 6, starterId: 1 } });
    }
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await badgeShows("5");
    expect(await countShown(browser, NEW)).toBe(0);
    await page.getByRole("button", { name: "Unmute" }).click();
    await page.getByText(/^Notifications are muted until/).waitFor("detached");
    await browser.fireAlarm("reminders");
    await until(async () => (await countShown(browser, NEW)) === 1, "one summary");
  });

  it("is set on the options page, where a test tells the truth", async () => {
    const { page, browser } = await open(2);
    await page.close();
    const options = await browser.open("options", OPTIONS_SIZE);
    await options.getByRole("button", { name: "Test notification" }).click();
    await options.getByText(/^Your browser (says it has shown it|has handed it)/).waitFor();
    await until(async () => (await countShown(browser, "This is a test")) === 1, "the test notification");
    await options.getByRole("checkbox", { name: "Monday" }).check();
    await options.getByLabel("Monday: quiet until").fill("06:30");
    await options.getByRole("checkbox", { name: "Urgent tasks may interrupt" }).check();
    await options.getByLabel("Tell me before a task is due").select("1 day before");
    await until(async () => {
      const { local } = await browser.readStorage();
      const stored = JSON.stringify(local.settings);
      return ['"to":390', '"urgentPasses":true', '"dueSoon":86400000'].every((part) => stored.includes(part));
    }, "the choices to be stored");
    await options.getByRole("button", { name: "Mute notifications for 1 hour" }).click();
    await options.getByRole("button", { name: "Unmute" }).waitFor();
    await options.getByRole("button", { name: "Test notification" }).click();
    await options.getByText(/^Not shown: notifications are muted until/).waitFor();
    await expectClean(options, "notifications");
  });

  it("says that it cannot be without the permission", async () => {
    const { page, browser } = await open(2, false);
    await page.close();
    const options = await browser.open("options", OPTIONS_SIZE);
    await options.getByRole("button", { name: "Test notification" }).click();
    await options.getByText(/^Not shown: your browser has not been asked/).waitFor();
  });
});
