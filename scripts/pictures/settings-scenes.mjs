import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openConnectForm } from "../../tests/e2e/support/connect.ts";
import { until } from "../../tests/e2e/support/wait.ts";
import { OPTIONS_SIZE, scrollTo } from "./stage.mjs";

/** @import { Page } from "../../tests/e2e/support/driver.ts" */
/** @import { Stage } from "./stage.mjs" */

/** What somebody has exported who likes it otherwise. */
const OTHER_SETTINGS = {
  format: "workflow-inbox-settings",
  version: 1,
  appearance: { theme: "dark", density: "compact", start: "launch" },
  badge: { shown: true, counts: "today" },
  undoSeconds: 20,
};

/** What stands in pictures for the address of the sandbox, which is another each time. */
const SERVER = "https://pneumatic.harborlight.example";

/** An answer waits for its undo window before it is sent. */
const SENT_MILLISECONDS = 30_000;

/**
 * From the installation to settings, and what is said when something fails.
 *
 * @satisfies {Record<string, (stage: Stage) => Promise<void>>}
 */
export const SETTINGS_SCENES = {
  async welcome({ browser, take }) {
    const page = await browser.open("welcome", { width: 760, height: 700 });
    await page.getByRole("link", { name: "Open this task" }).waitFor();
    await take(page, "left");
    const demonstration = await browser.open("demonstration", { width: 420, height: 700 });
    await demonstration
      .getByRole("link", { name: /^Approve the expenses/ })
      .first()
      .waitFor();
    await take(demonstration, "right");
  },

  async connect({ browser, sandbox, take }) {
    const form = await openConnectForm(browser, sandbox.url, true);
    await form.resize({ width: 560, height: 680 });
    await form.getByLabel("Your API key").fill(sandbox.keys.performer);
    const { release } = sandbox.faults.add({ times: 1, action: { kind: "hold" } });
    await form.getByRole("button", { name: "Connect", exact: true }).click();
    await form.getByText(/^Looking for Pneumatic at/).waitFor();
    await nameServer(form, sandbox.url);
    await scrollTo(form, "Connect to Pneumatic");
    await take(form, "left");
    release();
    await form.getByRole("heading", { name: "You are connected" }).waitFor();
    await nameServer(form, sandbox.url);
    await scrollTo(form, "You are connected");
    await form.evaluate(() => scrollBy(0, -16));
    await take(form, "right");
  },

  async keys({ browser, open, take }) {
    const options = await browser.open("options", OPTIONS_SIZE);
    await options.getByRole("heading", { name: "Keys" }).click();
    await options.getByRole("button", { name: "Change the key of “Next task”" }).click();
    await options.keyboard.press("n");
    await options.getByRole("button", { name: "As it was: “Next task”" }).waitFor();
    // so that the mouse is not over a button
    await options.getByRole("heading", { name: "In the list" }).click();
    await options.getByRole("button", { name: "Change the key of “Open the task”" }).press("Enter");
    await scrollTo(options, "Keys");
    await take(options, "left");
    const popup = await open("popup");
    await popup.getByRole("link").first().focus();
    await popup.keyboard.press("?");
    await popup.getByText("Go to the first field").waitFor();
    await take(popup, "right");
  },

  async trouble({ browser, openTask, sandbox, take }) {
    const name = "Note the interview";
    const { id } = sandbox.addTask({
      name,
      workflow: { name: "Barista, Old Town", templateId: 1, starterId: 1 },
      fields: [{ type: "string", apiName: "int-note", name: "Note", required: true }],
    });
    const task = await openTask(name);
    await task.getByRole("textbox", { name: /^Note/ }).fill("Knows her grinders. Invite her again.");
    sandbox.completeAs("owner", id, { "int-note": "Invite her again." });
    await task.getByRole("button", { name: "Complete", exact: true }).click();
    const popup = await browser.open("popup", { hash: "/" });
    const told = popup.getByText(/colleague completed this task/i).first();
    await until(() => told.isVisible(), "the answer to be refused", SENT_MILLISECONDS);
    sandbox.faults.add({ match: { path: "/v3/tasks" }, action: { kind: "status", status: 502, html: true } });
    await popup.getByRole("button", { name: /^Check for new tasks/ }).click();
    await popup.getByRole("button", { name: "Try now" }).first().waitFor();
    await take(popup, "left");
    const options = await browser.open("options", OPTIONS_SIZE);
    await options.getByRole("heading", { name: "Diagnostics" }).click();
    await options.getByRole("heading", { name: "Storage" }).waitFor();
    await nameServer(options, sandbox.url);
    await scrollTo(options, "Connection:");
    await take(options, "right");
  },

  async appearance({ browser, open, take }) {
    const options = await browser.open("options", OPTIONS_SIZE);
    await options.getByLabel("Density").select("Compact");
    await options.getByLabel("The number counts").select("Overdue and due today");
    await scrollTo(options, "Appearance");
    await take(options, "left");
    await take(await open("popup"), "right");
  },

  async "settings-file"({ browser, take }) {
    const options = await browser.open("options", { width: 560, height: 520 });
    const folder = mkdtempSync(join(tmpdir(), "settings-"));
    const file = join(folder, "settings.json");
    writeFileSync(file, JSON.stringify(OTHER_SETTINGS));
    await options.getByLabel("Import settings").setFiles([file]);
    await options.getByRole("heading", { name: "What the file changes" }).waitFor();
    await scrollTo(options, "Settings file");
    await take(options, "left");
    rmSync(folder, { recursive: true });
  },

  async language({ browser, open, take }) {
    const popup = await open("popup");
    const options = await browser.open("options", OPTIONS_SIZE);
    await options.getByRole("combobox", { name: "Language of the pages" }).select("Deutsch");
    await scrollTo(options, "Sprache");
    await take(options, "left");
    await popup.getByRole("heading", { name: /^Überfällig/ }).waitFor();
    await take(popup, "right");
  },
};

/**
 * Writes the address of a server as that of a company wherever it stands on the page.
 *
 * @param {Page} page
 * @param {string} address
 */
async function nameServer(page, address) {
  const written = [address, SERVER].map((url) => [
    url,
    new URL(url).host,
    url.replaceAll(":", "_3A").replaceAll("/", "_2F"),
    new URL(url).hostname,
  ]);
  await page.evaluate(([from = [], to = []]) => {
    const rename = (/** @type {string} */ words) =>
      from.reduce((renamed, one, place) => renamed.replaceAll(one, to[place] ?? one), words);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      text.nodeValue = rename(text.nodeValue ?? "");
    for (const input of document.querySelectorAll("input")) input.value = rename(input.value);
  }, written);
}
