import { describe, it } from "vitest";
import { EVERY_FIELD_TASK } from "../sandbox/seed/vendors.ts";
import { connect, LOOPBACK, openConnectForm } from "./support/connect.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";

const inbox = prepareInbox();

describe("axe finds nothing", () => {
  it("on the list, the task, and both side by side", async () => {
    const { popup, browser, badgeShows } = await inbox.start();
    await badgeShows("45");
    const page = await popup();
    await page.getByRole("link").first().waitFor();
    await expectClean(page, "list");
    await page.getByRole("link", { name: new RegExp(EVERY_FIELD_TASK) }).click();
    await page.getByRole("textbox", { name: /^Short name/ }).waitFor();
    await expectClean(page, "task");
    await page.getByRole("button", { name: "Complete", exact: true }).click({ evenIfDisabled: true });
    await expectClean(page, "task with errors");
    const wide = await browser.open("inbox", { width: 1200, height: 800 });
    await wide
      .getByRole("link", { name: /Prepare the desk/ })
      .first()
      .click();
    await wide.getByRole("button", { name: "Complete", exact: true }).waitFor();
    await expectClean(wide, "side by side");
  });

  it("on an empty inbox and when something fails", async () => {
    const { popup, sandbox, badgeShows } = await inbox.start({ tasks: 2 });
    await badgeShows("2");
    const page = await popup();
    sandbox.faults.add({ match: { path: "/v3/tasks" }, action: { kind: "status", status: 502, html: true } });
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await page.getByRole("button", { name: "Try now" }).waitFor();
    await expectClean(page, "server down");
    sandbox.faults.clear();
    for (const { id } of sandbox.openTasks("performer")) sandbox.removeTask(id);
    await page.getByRole("button", { name: "Try now" }).click();
    await page.getByText("Nothing waits for you").waitFor();
    await expectClean(page, "empty");
    sandbox.revokeKey("performer");
    await page
      .getByRole("button", { name: /^Check/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Enter a new key" }).waitFor();
    await expectClean(page, "key refused");
  });

  it("before anything is connected", async () => {
    const browser = inbox.browser();
    const page = await browser.open("popup");
    await page.getByRole("button", { name: "Connect" }).waitFor();
    await expectClean(page, "not connected");
    const options = await openConnectForm(browser, "https://example.com");
    await expectClean(options, "connect form");
    await options.getByRole("radio", { name: "E-mail and password" }).check();
    await options.getByRole("button", { name: "Connect", exact: true }).click();
    await expectClean(options, "connect form with errors");
  });

  it("on the options page of an owner, and after a refusal", async () => {
    const { browser } = await inbox.start({ role: "owner", tasks: 2 });
    const page = await browser.open("options", { width: 900, height: 1200 });
    await page.getByRole("link", { name: "Manage webhooks" }).waitFor();
    await expectClean(page, "options");
    await page.getByRole("button", { name: "Disconnect" }).click();
    await page.getByRole("dialog").waitFor();
    await expectClean(page, "disconnect");
  });

  it("on a refused key", async () => {
    const sandbox = await inbox.serve();
    await inbox.browser().grantHost(LOOPBACK);
    const page = await connect(inbox.browser(), { address: sandbox.url, key: "pn-wrong" });
    await page.getByText("The server refused the key").first().waitFor();
    await expectClean(page, "refused key");
  });
});
