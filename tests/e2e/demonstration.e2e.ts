import { expect, it } from "vitest";
import type { browser as ExtensionApi } from "wxt/browser";
import type { Browser } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { provokeErrors } from "./support/test-browser.ts";
import { until } from "./support/wait.ts";

declare const chrome: typeof ExtensionApi;

const inbox = prepareInbox();
const WIDE = { width: 1200, height: 800 };
/** What is held for the undo window, and what follows from it. */
const PATIENCE = 40_000;

it("lets a person without an account work through invented tasks, and leaves nothing behind", async () => {
  const browser = inbox.browser();
  const sandbox = await inbox.serve();
  const before = await readTraces(browser);
  provokeErrors(/Content.Security.Policy|connect-src|sendBeacon/i);
  const welcome = await browser.open("welcome", WIDE);
  await welcome.getByRole("link", { name: "Try it without an account" }).click();
  const page = await browser.waitForPage("/demonstration.html");
  const task = (name: string) => page.getByRole("link", { name: new RegExp(name) });
  const complete = page.getByRole("button", { name: "Complete", exact: true });
  await task("Approve the expenses: Trip to Lisbon").waitFor();
  await expectClean(page, "the list");

  await task("Approve the expenses: Trip to Lisbon").click();
  await page.getByRole("radio", { name: "Approve", exact: true }).check();
  await page.getByLabel("Amount approved").fill("420");
  await page.getByText("All receipts are in the shared folder.").waitFor();
  await expectClean(page, "a task");
  await complete.click();

  await task("Prepare the desk: Ines Duarte").click();
  for (const item of ["Laptop set up", "Badge printed", "Desk and chair in place"])
    await page.getByRole("checkbox", { name: item }).check();
  await page.getByRole("combobox", { name: /^Who shows the way around/ }).fill("Mara");
  await page.getByRole("option", { name: /Mara Lindt/ }).click();
  await page.getByLabel("Write a comment").fill("The badge is at the **front desk**.");
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await page.getByText("front desk", { exact: true }).waitFor();
  await complete.click();

  await page.getByRole("link", { name: "Launch", exact: true }).click();
  await page.getByRole("link", { name: /^Expense report 2 steps/ }).click();
  await page.getByLabel(/^What was it for/).fill("Coffee machine");
  await page.getByLabel(/^Amount/).fill("99");
  await expectClean(page, "kickoff");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("heading", { name: "Approve the expenses: Coffee machine" }).waitFor();
  await page.getByRole("link", { name: /^Inbox/ }).click();
  for (const next of ["Pay back: Trip to Lisbon", "Talk after the first week: Ines Duarte"])
    await until(() => task(next).isVisible(), `“${next}” to follow`, PATIENCE);

  await page.getByRole("button", { name: /^Settings/ }).click();
  await page.getByText("That is not part of the demonstration.").waitFor();
  await page.evaluate((address) => navigator.sendBeacon(address, "out"), sandbox.url);
  await page.getByRole("link", { name: "Leave" }).click();
  await page.getByRole("heading", { name: "Your tasks, one click away" }).waitFor();
  await page.close();
  expect(await readTraces(browser)).toEqual(before);
  expect(sandbox.requests, "what has reached a server").toEqual([]);
}, 180_000);

it("begins anew when it is loaded anew, and does not touch the account that is connected", async () => {
  const { browser, badgeShows, sandbox } = await inbox.start({ tasks: 5 });
  await badgeShows("5");
  const { local, badge, databases, texts } = await readTraces(browser);
  const page = await browser.open("demonstration", WIDE);
  const task = page.getByRole("link", { name: /Talk after the first week: Tom Becker/ });
  await task.click();
  await page.getByRole("button", { name: "Complete", exact: true }).click();
  await task.waitFor("detached");
  await page.getByRole("heading", { name: "Sign the contract: Nordlicht Print" }).waitFor();
  await page.getByText("This task was started").first().waitFor();
  // Firefox says so of what was still on its way when a page is left.
  provokeErrors(/Unable to preload CSS|error loading dynamically imported module/);
  await page.reload();
  await task.waitFor();
  await page.close();
  expect(await readTraces(browser)).toMatchObject({ local, badge, databases, texts });
  expect(sandbox.requests.filter(({ method }) => method !== "GET")).toEqual([]);
});

/** All that a page of ours could have left in the browser. */
async function readTraces(browser: Browser) {
  const stored = await browser.readStorage();
  const { text } = await browser.badge();
  const kept = await browser.runInExtension(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    texts: Object.entries(localStorage),
    caches: await caches.keys(),
    alarms: (await chrome.alarms.getAll()).map(({ name }) => name),
  }));
  return { ...stored, badge: text, ...kept };
}
