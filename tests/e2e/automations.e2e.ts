import { describe, expect, it } from "vitest";
import { connectAutomations, enterToken } from "./support/connect.ts";
import type { Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const INVOICES = "Post approved invoices to accounting";
const ESCALATE = "Escalate support tickets";
const VENDOR = "Create vendor in the ERP";
const ARCHIVE = "Archive signed contracts";

const turn = (page: Page, name: string) => page.getByRole("switch", { name: `“${name}” is on` });
const row = (page: Page, name: string) => page.getByRole("link", { name: new RegExp(`^${name}`) });

async function open(notifications = false) {
  const app = await inbox.start({ tasks: 3, notifications });
  const { puq } = app.sandbox;
  const options = await connectAutomations(app.browser, puq);
  await options.close();
  const page = await app.popup();
  await page.getByRole("link", { name: "Automations" }).click();
  await turn(page, INVOICES).waitFor();
  return { ...app, puq, page };
}

describe("automations", () => {
  it("are connected with a token that is checked, and forgotten again", async () => {
    const { browser, sandbox } = await inbox.start({ tasks: 3 });
    const { puq } = sandbox;
    const page = await enterToken(browser, puq.url, "puq_wrong");
    await page.getByText("puq.ai refused the token.").waitFor();
    await page.getByLabel("Your API token").fill(puq.key);
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByText(/The token works\. 1.234.56 credits are left\./).waitFor();
    expect(await page.evaluate(() => document.body.textContent)).not.toContain(puq.key);
    expect(JSON.stringify(await browser.readStorage())).not.toContain(puq.key);
    expect(puq.requests.every(({ headers }) => headers.authorization?.startsWith("Token "))).toBe(true);
    await expectClean(page, "connected");
    const popup = await browser.open("popup");
    await popup.getByRole("link", { name: "Launch", exact: true }).waitFor();
    await popup.keyboard.press("g");
    await popup.keyboard.press("a");
    await turn(popup, INVOICES).waitFor();
    await popup.close();
    await page.getByRole("button", { name: "Disconnect puq.ai" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
    await page.getByText("Disconnected.").waitFor();
    expect(JSON.stringify(await browser.readStorage())).not.toContain(INVOICES);
  });

  it("stand with their state and last result, are found, and turned on and off until the plan is full", async () => {
    const { page, puq, browser } = await open();
    await page
      .getByText(/^Failed/)
      .first()
      .waitFor();
    await page
      .getByText(/· next /)
      .first()
      .waitFor();
    await expectClean(page, "list");
    await page.keyboard.press("/");
    await page.keyboard.type("support");
    await until(async () => (await page.getByRole("switch").count()) === 1, "one to be found");
    await turn(page, ESCALATE).click();
    await until(() => puq.workflow(ESCALATE).status === "enabled", "it to be on");
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("archive");
    await turn(page, ARCHIVE).click();
    await page
      .getByText(/“Archive signed contracts” stays off\. Your plan .* allows 5 .* and 5 are/)
      .waitFor();
    expect(await turn(page, ARCHIVE).attribute("aria-checked")).toBe("false");
    await page.close();
    puq.state.enveloped = true;
    const tab = await browser.open("inbox", { width: 1200, height: 800, hash: "/automations" });
    await tab.getByText("Choose on the left").waitFor();
    await turn(tab, ESCALATE).click();
    await until(() => puq.workflow(ESCALATE).status === "disabled", "it to be off");
    await row(tab, ESCALATE).click();
    await tab.getByRole("heading", { name: ESCALATE }).waitFor();
    await tab.getByText("TIMEOUT").first().waitFor();
    await expectClean(tab, "side by side");
  });

  it("are published and rolled back, and every refusal is told in words", async () => {
    const { page, puq } = await open();
    const { id } = puq.workflow(INVOICES);
    const publishing = { method: "POST", path: `/v1/workflows/${id}/publish` };
    await row(page, INVOICES).click();
    await page.getByRole("link", { name: "Versions" }).click();
    const list = page.getByRole("list", { name: "Versions" });
    await page.getByRole("button", { name: "Publish “v27”" }).waitFor();
    await page.getByRole("button", { name: "Show older ones" }).click();
    await page.getByRole("button", { name: "Roll back to “v1”" }).waitFor();
    await list.getByText("v25", { exact: true }).click();
    await list.getByText("Made from").waitFor();
    await list.getByText("First version").waitFor();
    await expectClean(page, "versions");
    await page.getByRole("button", { name: "Roll back to “v25”" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("Back to what worked");
    await dialog.getByText("19 of 500 characters").waitFor();
    const refuse = async (status: number, body: unknown, words: RegExp) => {
      puq.faults.add({ match: publishing, times: 1, action: { kind: "status", status, body } });
      await dialog.getByRole("button", { name: "Roll back" }).click();
      await dialog.getByText(words).waitFor();
    };
    const details = { workflow_limit: 10, current_workflows: 10 };
    await refuse(402, { error: "Limit", code: "SUBSCRIPTION_LIMIT", details }, /allows 10 .* and 10 are/);
    await refuse(404, { error: "Workflow not found or access denied" }, /no longer has this/);
    await refuse(422, { error: "Version not found" }, /does not have this version in this workflow/);
    await expectClean(page, "refused");
    await dialog.getByRole("button", { name: "Roll back" }).click();
    await page.getByText("“v25” is the active version now.").waitFor();
    expect(puq.requests.findLast(({ path }) => path.endsWith("/publish"))?.body).toMatchObject({
      commit_message: "Back to what worked",
    });
    await page.getByRole("button", { name: "Publish “v26”" }).waitFor();
  });

  it("are started through the webhook, whose address stays secret, and followed to their end", async () => {
    const { page, puq, browser } = await open();
    const workflow = puq.workflow(INVOICES);
    await row(page, INVOICES).click();
    await page.getByRole("link", { name: "Start", exact: true }).click();
    const body = page.getByRole("textbox", { name: "Body (JSON)" });
    await body.fill('{\n  "invoice": 7,\n}');
    await page.getByText("Line 3, column 1: a name in double quotes belongs here.").waitFor();
    await page.getByRole("button", { name: "Start" }).click();
    expect(puq.requests.filter(({ path }) => path.startsWith("/h/"))).toEqual([]);
    await body.fill('{ "invoice": 7 }');
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByRole("list", { name: "Steps" }).getByText("Running").waitFor();
    await page.getByText(/^Started: Succeeded/).waitFor();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(workflow.hook);
    workflow.reply = { status: 409, contentType: "text/plain", body: "Twice the same invoice" };
    await page.getByRole("checkbox", { name: /^Wait for the workflow/ }).check();
    await page.getByRole("button", { name: "Start" }).click();
    await page.getByText("The workflow answered 409.").waitFor();
    await page.getByText("Twice the same invoice").waitFor();
    await expectClean(page, "answer");
    const calls = puq.requests.filter(({ path }) => path.startsWith("/h/"));
    expect(calls.map(({ path, headers: { authorization } }) => [path, authorization])).toEqual([
      [`/h/${workflow.hook}`, undefined],
      [`/h/${workflow.hook}/sync`, undefined],
    ]);
    await page.close();
    const { local, session } = await browser.readStorage();
    expect(JSON.stringify({ local, session })).not.toContain(workflow.hook);
    expect(JSON.stringify(local)).not.toContain("invoice");
    const again = await browser.open("popup", { hash: `/automations//${workflow.id}/start` });
    await until(
      async () => (await again.getByRole("textbox", { name: "Body (JSON)" }).value()) === '{ "invoice": 7 }',
      "the body to be there again",
    );
  });

  it("show their runs as they go on, whatever puq.ai calls their state, and tell when a watched one fails", async () => {
    const { page, puq, browser } = await open(true);
    const vendor = puq.workflow(VENDOR);
    await row(page, VENDOR).click();
    await page.getByRole("checkbox", { name: /^Tell me when a run fails/ }).check();
    await page.getByText(/^2 runs/).waitFor();
    await page.close();
    const readLocal = async () => JSON.stringify((await browser.readStorage()).local);
    await until(async () => (await readLocal()).includes(vendor.id), "the workflow to be watched");
    await browser.fireAlarm("poll");
    await until(async () => (await readLocal()).includes('"failedAt"'), "the last failure to be known");
    expect(await browser.notifications()).toEqual([]);
    puq.run(VENDOR, { outcome: "FAILED", createdAt: Date.now() - 5_000, error: "No such country" });
    await browser.fireAlarm("poll");
    const hasFailed = async () => (await browser.badge()).title.includes("automation has failed");
    await until(hasFailed, "the toolbar to be marked");
    await until(async () => (await browser.notifications()).length > 0, "a notification");
    expect(await browser.notifications()).toHaveLength(1);

    puq.run(VENDOR, { fixedStatus: "WAITING_FOR_QUOTA" });
    puq.run(VENDOR, { outcome: "SUCCEEDED" });
    const again = await browser.open("popup", { hash: `/automations//${vendor.id}/runs` });
    const runs = again.getByRole("list", { name: "Runs" });
    await again.getByText(/^5 runs, 2 failed/).waitFor();
    await runs.getByText("WAITING_FOR_QUOTA").waitFor();
    await runs.getByText("Succeeded").nth(1).waitFor();
    await runs.getByText("Failed").first().click();
    await runs.getByText("No such country").waitFor();
    await expectClean(again, "runs");
    await until(async () => !(await hasFailed()), "the mark to be gone once it was seen");
  });
});
