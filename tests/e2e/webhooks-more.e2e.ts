import { readFileSync } from "node:fs";
import type { browser as ExtensionApi } from "wxt/browser";
import { afterEach, describe, expect, it } from "vitest";
import { startPuqSandbox } from "../sandbox/puq/puq-sandbox.ts";
import { startWebhookSink, type WebhookSink } from "../sandbox/webhook-sink.ts";
import type { Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

declare const chrome: typeof ExtensionApi;

const inbox = prepareInbox();
const WIDE = { width: 1100, height: 1000 };
const sinks: Pick<WebhookSink, "close">[] = [];

afterEach(async () => {
  await Promise.all(sinks.splice(0).map((sink) => sink.close()));
});

async function receive(): Promise<WebhookSink> {
  const sink = await startWebhookSink();
  sinks.push(sink);
  return sink;
}

/** Goes to what an event sends, by the link beside it. */
async function look(page: Page, event: string) {
  await page
    .getByRole("listitem")
    .withText(event)
    .getByRole("link", { name: /^What it sends/ })
    .click();
  await page.getByRole("region", { name: "Payload" }).waitFor();
}

const payload = async (page: Page): Promise<Record<string, Record<string, unknown>>> =>
  JSON.parse(await page.getByRole("region", { name: "Payload" }).text());

describe("webhooks, grown up", () => {
  it("show what an event sends, from the server and made up in both ways, and come with receivers", async () => {
    const { browser } = await inbox.start({ role: "owner", tasks: 3 });
    const options = await browser.open("options", WIDE);
    await options.getByRole("link", { name: "Manage webhooks" }).click();
    await look(options, "task_returned");
    await options.getByRole("radio", { name: "An example from your server" }).waitFor();
    expect(await payload(options)).toMatchObject({
      hook: { event: "task_returned" },
      task: { date_started_tsp: expect.anything(), workflow: { tasks: expect.any(Array) } },
    });
    await options.getByText("It fits the published schema.").waitFor();
    await expectClean(options, "what an event sends");
    await options.getByRole("radio", { name: /documentation describes/ }).check();
    expect(await payload(options)).toMatchObject({ task: { date_started: expect.any(String) } });
    await options.getByRole("radio", { name: /today’s servers/ }).check();
    expect(await payload(options)).toMatchObject({ task: { status: "pending" } });
    await options.getByRole("link", { name: "All webhooks" }).click();
    await options.getByRole("listitem").withText("task_returned").waitFor();
    for (const file of ["node.mjs", "receiver.py", "pneumatic-webhook.schema.json"]) {
      await options.getByText(file, { exact: true }).click();
      const shown = await options.getByRole("region", { name: file }).text();
      expect(shown.trim()).toBe(readFileSync(`docs/receivers/${file}`, "utf8").trim());
      await options.getByRole("button", { name: `Copy: ${file}` }).waitFor();
    }
    await expectClean(options, "receivers");
  });

  it("of an older server are shown as its documentation describes them", async () => {
    const { browser } = await inbox.start({ role: "owner", dialect: "documented", tasks: 3 });
    const page = await browser.open("manage", { ...WIDE, hash: "/webhooks" });
    await look(page, "task_completed_v2");
    await page.getByText(/Your server has no example/).waitFor();
    expect(await payload(page)).toMatchObject({
      hook: { event: "task_completed_v2" },
      task: {
        performers: [{ first_name: expect.any(String) }],
        workflow: { current_task: expect.anything() },
      },
    });
  });

  it("are tried out without the key, and the answer is shown", async () => {
    const sink = await receive();
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 3 });
    const page = await browser.open("manage", { ...WIDE, hash: "/webhooks" });
    await look(page, "workflow_started");
    await page.getByRole("textbox", { name: "Address" }).fill(`${sink.url}/in?source=test`);
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText(/^Answered 200 after \d+ ms/).waitFor();
    expect(await page.getByRole("region", { name: "Response" }).text()).toBe('{"ok":true}');
    const [delivery] = sink.deliveries;
    expect(delivery).toMatchObject({
      method: "POST",
      path: "/in?source=test",
      headers: { "content-type": "application/json" },
      body: {
        hook: { event: "workflow_started", target: `${sink.url}/in?source=test` },
        workflow: expect.anything(),
      },
    });
    expect(Object.keys(delivery?.headers ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(authorization|cookie|referer)$/)]),
    );
    expect(JSON.stringify(sink.deliveries)).not.toContain(sandbox.keys.owner);
    sink.answer = { status: 503, body: "<h1>Down for maintenance</h1>" };
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText(/^Answered 503/).waitFor();
    await page.getByText(/Pneumatic would try twice more/).waitFor();
    expect(await page.getByRole("region", { name: "Response" }).text()).toContain("<h1>Down");
    await expectClean(page, "the answer to a test");
    await sink.close();
    await page.getByRole("button", { name: "Send a test" }).click();
    await page.getByText(/No answer from 127\.0\.0\.1/).waitFor();
  });

  it("warn of risky addresses and hooks set elsewhere, and show what changes before all are replaced", async () => {
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 3 });
    const theirs = "http://192.168.1.20:9000/in?token=s3cret";
    const adminId = sandbox.state.roles.admin;
    sandbox.state.hooks.push({ userId: adminId, event: "task_completed", url: theirs });
    const page = await browser.open("manage", { ...WIDE, hash: "/webhooks" });
    const row = page.getByRole("listitem").withText("task_completed");
    await row.getByText(/Not set from this browser/).waitFor();
    await row.getByText(/With http.*inside your own network.*carry a secret/).waitFor();
    expect(await row.text()).not.toContain("s3cret");
    await page
      .getByRole("textbox", { name: "Same address for all events" })
      .fill("https://hooks.example.com/all");
    await page.getByRole("button", { name: "Use for all" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("row")
      .withText(/A task is completed.*192\.168\.1\.20:9000.*hooks\.example\.com/)
      .waitFor();
    await dialog
      .getByRole("row")
      .withText(/A workflow starts.*Not subscribed.*hooks\.example\.com/)
      .waitFor();
    await expectClean(page, "what changes");
    await dialog.getByRole("button", { name: "Replace all" }).click();
    await until(() => sandbox.state.hooks.length === 4, "all four hooks");
    await page.getByText("All events call this address now.").waitFor();
    expect(await page.getByText(/Not set from this browser/).count()).toBe(0);
    await expectClean(page, "webhooks");
  });

  it("take the address of a puq.ai automation, which stays out of sight", async () => {
    const puq = await startPuqSandbox();
    sinks.push({ close: puq.stop });
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 3 });
    const page = await browser.open("manage", { ...WIDE, hash: "/webhooks" });
    await page.getByRole("listitem").first().waitFor();
    await page.evaluate(
      (input: { api: string; key: string; name: null; remember: boolean }) =>
        chrome.runtime.sendMessage({ name: "connect-automations", input }),
      { api: puq.url, key: puq.key, name: null, remember: false },
    );
    const row = page.getByRole("listitem").withText("workflow_completed");
    await row.getByRole("button", { name: /^Subscribe/ }).click();
    await row.getByText("Take the address of a puq.ai automation").click();
    const name = "Post approved invoices to accounting";
    await row.getByRole("combobox", { name: "Automation" }).select(name);
    await row.getByText(/The address of “Post approved invoices/).waitFor();
    await expectClean(page, "a picked automation");
    await row.getByRole("button", { name: "Save" }).click();
    await until(() => sandbox.state.hooks.some(({ url }) => url.startsWith(puq.url)), "the hook");
    const url = expect.stringMatching(new RegExp(`/${puq.workflow(name).hook}$`));
    expect(sandbox.state.hooks).toMatchObject([{ event: "workflow_completed", url }]);
  });
});
