import { expect, it } from "vitest";
import { LOOPBACK, openConnectForm } from "./support/connect.ts";
import type { Page } from "./support/driver.ts";
import { focusIs } from "./support/focus-is.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { expectHeard } from "./support/expect-heard.ts";
import { expectOutline, expectTree } from "./support/expect-tree.ts";
import { listen, readHeard } from "./support/listen.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
/** An answer waits for its undo window before it is sent. */
const SENT_MILLISECONDS = 30_000;
/** Waits until it is said that an answer could not be sent, and expects it to be said once, and at once. */
async function expectStopHeard(page: Page, task: string): Promise<void> {
  const end = { words: `“${task}” could not be sent. Your answers are kept.`, atOnce: true };
  const read = async () =>
    (await page.evaluate(readHeard)).filter(({ words }) => words.includes(`“${task}” could not be sent`));
  await until(async () => (await read()).length > 0, `the end of “${task}” to be said`, SENT_MILLISECONDS);
  expect(await read()).toEqual([end]);
}

it(
  "is told of every station of the main job, and of what happens, by keyboard alone",
  { timeout: 240_000 },
  async () => {
    const sandbox = await inbox.serve({ tasks: 0 });
    const browser = inbox.browser();
    await browser.grantHost(LOOPBACK);
    const workflow = { name: "Stock of May", templateId: 6, starterId: 1 };
    const add = (name: string) => sandbox.addTask({ name, workflow });
    const cups = add("Count the cups");
    const noted = sandbox.addTask({
      name: "Note the interview",
      workflow: { name: "Barista, Old Town", templateId: 1, starterId: 1 },
      description: "Ask for **two** references.",
      fields: [
        { type: "string", apiName: "note", name: "Note", required: true },
        { type: "radio", apiName: "fit", name: "Fit", options: ["Good", "Not yet"] },
      ],
    });

    const options = await openConnectForm(browser, sandbox.url);
    await expectTree(options, "1-connect", "Connect to Pneumatic");
    await options.getByLabel("Your API key").focus();
    await options.keyboard.type(sandbox.keys.performer);
    await options.keyboard.press("Enter");
    await options.getByRole("heading", { name: "You are connected" }).waitFor();
    await until(async () => (await browser.badge()).text === "2", "the badge to show 2");
    await options.close();

    const page = await browser.open("popup");
    await page.getByRole("checkbox", { name: "Choose “Count the cups”" }).waitFor("attached");
    await page.evaluate(listen);
    await until(async () => (await page.ariaTree()).includes("1 required field"), "what each row needs");
    await expectTree(page, "2-list");

    await page.keyboard.press("/");
    await focusIs(page, "Search tasks");
    await page.keyboard.type("note");
    await page.getByRole("heading", { name: "Found 1" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Comments and history" }).waitFor();
    await page.keyboard.press("e");
    await focusIs(page, /^textbox "Note/);
    await page.keyboard.type("Friendly");
    await page.keyboard.press("Tab");
    await focusIs(page, /^radio "Good/);
    await page.keyboard.press("Space");
    await page.getByText("Saved as you type.").first().waitFor();
    await expectTree(page, "3-task");

    await page.keyboard.press("Control+Enter");
    await expectHeard(page, /^Completed “Note the interview”/);
    await page.getByRole("button", { name: /^Undo/ }).waitFor();
    await page.keyboard.press("z");
    await page.getByRole("textbox", { name: /^Note/ }).waitFor();
    await until(() => sandbox.completions.length === 0, "nothing to be sent");
    await page.keyboard.press("Escape");
    await page
      .getByRole("heading", { name: /^Found|^Inbox/ })
      .first()
      .waitFor();

    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: /^Inbox/ }).waitFor();
    add("Count the pots");
    const check = page.getByRole("button", { name: /^Check for new tasks/ });
    await check.focus();
    await page.keyboard.press("Enter");
    await expectHeard(page, "1 new task");
    sandbox.faults.add({ match: { path: "/v3/tasks" }, action: { kind: "status", status: 502, html: true } });
    await until(() => check.isEnabled(), "the check to be over");
    await page.keyboard.press("Enter");
    await expectHeard(page, /^The server has a fault/);
    await until(() => check.isEnabled(), "the check to be over");
    await expectTree(page, "4-server-down");
    sandbox.faults.clear();
    await page.getByRole("button", { name: "Try now" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Try now" }).waitFor("detached");

    await page.getByRole("button", { name: "Show all" }).focus();
    await page.keyboard.press("Enter");
    sandbox.completeAs("owner", cups.id);
    sandbox.faults.add({
      match: { method: "POST", path: `/v2/tasks/${noted.id}/complete` },
      action: {
        kind: "status",
        status: 400,
        body: {
          code: "validation_error",
          message: "Write a whole sentence.",
          details: { reason: "Write a whole sentence.", api_name: "note" },
        },
      },
    });
    await page.getByRole("link", { name: /^Count the cups/ }).focus();
    await page.keyboard.press("c");
    await expectHeard(page, /^Completed “Count the cups”/);
    await expectStopHeard(page, "Count the cups");
    await page.getByRole("link", { name: /^Note the interview/ }).focus();
    await page.keyboard.press("Enter");
    await focusIs(page, /Note the interview/);
    await page.getByRole("textbox", { name: /^Note/ }).waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Count the pots" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("i");
    await expectStopHeard(page, "Note the interview");
    await expectTree(page, "5-refused");
    await page.getByRole("link", { name: /^Note the interview/ }).focus();
    await page.keyboard.press("Enter");
    await expectHeard(page, /^The server did not accept this: Write a whole sentence\./);
    await expectTree(page, "6-refused-task");
    for (const task of ["Count the cups", "Note the interview"]) await expectStopHeard(page, task);
    await page.keyboard.press("Escape");

    await page.keyboard.press("g");
    await page.keyboard.press("l");
    await page.getByRole("heading", { name: /^Most used first/ }).waitFor();
    await page.keyboard.press("/");
    await focusIs(page, /^searchbox/);
    await page.keyboard.type("bell");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByLabel("Workflow name").waitFor();
    await expectTree(page, "7-launch");
    await page.getByLabel("Workflow name").focus();
    await page.keyboard.type("Ring, please");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Launch another" }).waitFor();
    await focusIs(page, /^heading "“Ring, please” is started"/);
    await expectHeard(page, "No task in it waits for you now.");
    await expectTree(page, "8-launched");
    await page.close();
    const settings = await browser.open("options", { width: 900, height: 1000 });
    await settings.getByRole("button", { name: "Disconnect" }).waitFor();
    await expectTree(settings, "9-options", "Connection");
    const welcome = await browser.open("welcome", { width: 900, height: 1000 });
    await welcome.getByRole("heading", { name: "Your tasks, one click away" }).waitFor();
    expectOutline(await welcome.ariaTree(), "welcome");
  },
);
