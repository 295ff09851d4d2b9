import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Sandbox } from "../../sandbox/sandbox.ts";
import { EVERY_FIELD_TASK } from "../../sandbox/seed/vendors.ts";
import { connect, LOOPBACK } from "./connect.ts";
import type { Browser, Page } from "./driver.ts";
import { until } from "./wait.ts";

/** An answer waits for its undo window before it is sent. */
const SENT_MILLISECONDS = 30_000;

export interface Walk {
  browser: Browser;
  sandbox: Sandbox;
  /** Where a picture of each screen is put, in light and in dark. */
  pictures: string;
}

/**
 * The main job, once, as a person does it: connect, see the number on the toolbar, open the popup, open a task, fill in
 * its fields, complete it, see the number go down. Rejects at the first thing that is not as it should be. Tells each
 * step that has been seen to `tell`.
 */
export async function walkMainJob({ browser, sandbox, pictures }: Walk, tell: (step: string) => void) {
  mkdirSync(pictures, { recursive: true });
  const count = sandbox.openTasks("performer").length;
  const toolbarShows = (expected: number) =>
    until(
      async () => (await browser.badge()).text === String(expected),
      `the toolbar to show ${expected}`,
      SENT_MILLISECONDS,
    );

  await browser.grantHost(LOOPBACK);
  await browser.grantNotifications();
  const options = await connect(browser, {
    address: sandbox.url,
    key: sandbox.keys.performer,
    notifications: true,
  });
  await options.getByRole("heading", { name: "You are connected" }).waitFor();
  await options.getByText("Nadia Okafor").first().waitFor();
  await picture(options, join(pictures, "options"));
  await options.close();
  tell("connected on the options page");

  await toolbarShows(count);
  tell(`the toolbar shows ${count}: ${(await browser.badge()).title}`);

  const popup = await browser.open("popup");
  const row = popup.getByRole("link", { name: EVERY_FIELD_TASK });
  await row.waitFor();
  await picture(popup, join(pictures, "list"));
  tell("the popup lists the tasks");

  await row.click();
  const task = sandbox.findTask(EVERY_FIELD_TASK);
  await popup.getByRole("button", { name: "Complete", exact: true }).waitFor();
  await fillIn(popup);
  await picture(popup, join(pictures, "task"));
  tell(`“${task.name}” is filled in`);

  await popup.getByRole("button", { name: "Complete", exact: true }).click();
  await until(
    () => sandbox.completions.some((one) => one.task === task.id),
    "the server to have the answers",
    SENT_MILLISECONDS,
  );
  assert.equal(sandbox.completions.length, 1);
  assert.equal(sandbox.storedValue(task.id, "sc-string"), "Dock & Crane");
  assert.equal(sandbox.storedValue(task.id, "sc-radio"), "Medium");
  tell("the server has the answers, once");

  await toolbarShows(count - 1);
  tell(`the toolbar shows ${count - 1}`);
  assert.deepEqual(await browser.extensionErrors(), []);
  await popup.close();
}

/** Answers the fields that are required, and one that is not. */
async function fillIn(page: Page) {
  await page.getByLabel(/^Short name/).fill("Dock & Crane");
  await page.getByLabel(/^Summary/).fill("Reliable. Invoices are late at times.");
  await page.getByLabel(/^Score/).fill("8.5");
  await page.getByRole("radio", { name: "Medium" }).check();
  await page.getByRole("checkbox", { name: "Fair trade" }).check();
  await page.getByRole("combobox", { name: /^Responsible/ }).fill("Jun");
  await page.getByRole("option", { name: /Jun Watanabe/ }).click();
}

/** Writes `file`-light.png and `file`-dark.png. */
async function picture(page: Page, file: string) {
  for (const scheme of ["dark", "light"] as const) {
    await page.emulateColorScheme(scheme);
    await page.screenshot(`${file}-${scheme}.png`);
  }
}
