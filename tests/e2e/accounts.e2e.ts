import { describe, expect, it } from "vitest";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Browser, Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const SENT_MILLISECONDS = 30_000;

function addPlain(sandbox: Sandbox, name: string): number {
  const workflow = { name: "Stock of May", templateId: 6, starterId: 1 };
  return sandbox.addTask({ name, apiName: "plain", startedAt: Date.now() / 1000 - 90_000, workflow }).id;
}

/** Adds a server's account on the options page, as a person does who has one already. */
async function addAccount(browser: Browser, sandbox: Sandbox): Promise<Page> {
  const page = await browser.open("options", { width: 900, height: 1000 });
  await page.getByRole("button", { name: "Add another account" }).click();
  await page.getByRole("radio", { name: "Our own server" }).check();
  await page.getByLabel("Server address").fill(sandbox.url);
  await page.getByLabel("Your API key").fill(sandbox.keys.performer);
  await page.getByRole("button", { name: "Connect", exact: true }).click();
  await page.getByRole("heading", { name: "You are connected" }).waitFor();
  return page;
}

/** Today's server with two tasks and one called "Count the cups", and an old one with three and "Count the old pots". */
async function open() {
  const app = await inbox.start({ tasks: 2 });
  addPlain(app.sandbox, "Count the cups");
  const old = await inbox.serve({ dialect: "v5.0", tasks: 3 });
  const oldTask = addPlain(old, "Count the old pots");
  const options = await addAccount(app.browser, old);
  const page = await app.popup();
  await page.getByRole("button", { name: /^Check for new tasks/ }).click();
  await app.badgeShows("7");
  return { ...app, old, oldTask, options, page };
}

const row = (page: Page, name: string | RegExp) => page.getByRole("link", { name });

describe("several accounts", () => {
  it("stand in one list with a mark each, or one at a time, and are remembered so", async () => {
    const { page, browser, old, options } = await open();
    await row(page, /^Count the cups/).waitFor();
    await row(page, /^Count the old pots/).waitFor();
    await row(page, new RegExp(new URL(old.url).host))
      .first()
      .waitFor();
    await page.getByRole("heading", { name: "Inbox 7" }).waitFor("attached");
    await expectClean(page, "both accounts");
    await expectClean(options, "options of two accounts");
    await page.getByRole("searchbox", { name: "Search tasks" }).fill("count the");
    await page.getByRole("heading", { name: "Found 2" }).waitFor();
    await page.getByRole("searchbox", { name: "Search tasks" }).fill("");
    await page
      .getByRole("combobox", { name: "Account" })
      .select(`Harborlight Coffee Roasters, ${new URL(old.url).host}`);
    await page.getByRole("heading", { name: "Inbox 4" }).waitFor("attached");
    await row(page, /^Count the cups/).waitFor("detached");
    const again = await browser.open("popup");
    await again.getByRole("heading", { name: "Inbox 4" }).waitFor("attached");
    await again.getByRole("combobox", { name: "Account" }).select("All accounts");
    await row(again, /^Count the cups/).waitFor();
  });

  it("each get their own answers, even for tasks of one number", async () => {
    const { page, sandbox, old, oldTask, badgeShows } = await open();
    await row(page, /^Count the old pots/).click();
    await page.getByRole("button", { name: "Complete", exact: true }).click();
    await badgeShows("6");
    await until(() => old.completions.length === 1, "the old server to have it", SENT_MILLISECONDS);
    expect(old.completions.map(({ task }) => task)).toEqual([oldTask]);
    expect(sandbox.completions).toEqual([]);
  });

  it("fail apart: the other's tasks stay and are counted", async () => {
    const { page, old, browser, badgeShows } = await open();
    old.revokeKey("performer");
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await page.getByText(new RegExp(`${new URL(old.url).host}: The server refused this key`)).waitFor();
    await row(page, /^Count the cups/).waitFor();
    await row(page, /^Count the old pots/).waitFor();
    await until(
      async () => (await browser.badge()).title.includes("one account needs you"),
      "the toolbar to say so",
    );
    await badgeShows("7");
    await expectClean(page, "one account refused");
  });

  it("are forgotten one by one, and one that is added twice is one", async () => {
    const { browser, old, sandbox, options, page, badgeShows } = await open();
    await options.close();
    const second = await addAccount(browser, old);
    await second.getByRole("button", { name: "Disconnect" }).nth(1).waitFor();
    expect(await second.getByRole("button", { name: "Disconnect" }).count()).toBe(2);
    await second.getByRole("button", { name: "Disconnect" }).nth(1).click();
    const dialog = second.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.getByRole("checkbox").count(), "a host the other account needs").toBe(0);
    await dialog.getByRole("button", { name: "Disconnect" }).click();
    await badgeShows("3");
    expect(JSON.stringify(await browser.readStorage())).not.toContain(old.url);
    await row(page, /^Count the old pots/).waitFor("detached");
    addPlain(sandbox, "Count the plates");
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await row(page, "Count the plates").waitFor();
  });
});
