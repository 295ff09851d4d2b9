import { describe, expect, it } from "vitest";
import { connect, LOOPBACK, openConnectForm } from "./support/connect.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();

describe("connecting", () => {
  it("shows who one is and how many tasks wait", async () => {
    const sandbox = await inbox.serve();
    const browser = inbox.browser();
    await browser.grantHost(LOOPBACK);
    const page = await connect(browser, { address: sandbox.url, key: sandbox.keys.performer });
    await page.getByText("You are connected").first().waitFor();
    await page.getByText("Nadia Okafor").first().waitFor();
    await until(async () => (await browser.badge()).text === "45", "the badge to show 45");
    expect((await browser.badge()).title).toContain("45 tasks wait for you");
    const { local, session } = await browser.readStorage();
    expect(JSON.stringify([local, session])).not.toContain(sandbox.keys.performer);
  });

  it("finds the servers behind a page of the web app", async () => {
    const sandbox = await inbox.serve({ splitOrigins: true });
    const browser = inbox.browser();
    await browser.grantHost(LOOPBACK);
    const page = await connect(browser, {
      address: `${sandbox.addresses.site}/tasks/12/`,
      key: sandbox.keys.performer,
    });
    await page.getByText("You are connected").first().waitFor();
    await page.getByText(sandbox.addresses.api).first().waitFor();
    await page.getByText(sandbox.addresses.files).first().waitFor();
  });

  it("takes e-mail and password, sends the password once and keeps it nowhere", async () => {
    const sandbox = await inbox.serve();
    const browser = inbox.browser();
    await browser.grantHost(LOOPBACK);
    const { email, password } = sandbox.logins.performer;
    const page = await openConnectForm(browser, sandbox.url);
    await page.getByRole("radio", { name: "E-mail and password" }).check();
    await page.getByLabel("E-mail", { exact: true }).fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByText("You are connected").first().waitFor();
    expect(sandbox.requests.filter(({ body }) => JSON.stringify(body ?? "").includes(password))).toHaveLength(
      1,
    );
    expect(JSON.stringify(await browser.readStorage())).not.toContain(password);
  });

  it("says plainly that a key is wrong, and keeps what was typed", async () => {
    const sandbox = await inbox.serve();
    const browser = inbox.browser();
    await browser.grantHost(LOOPBACK);
    const page = await connect(browser, { address: sandbox.url, key: "pn-not-a-key-of-anybody-at-all-0000" });
    await page.getByText("The server refused the key").first().waitFor();
    await page.getByText(`${sandbox.url}/auth/context`).first().waitFor();
    await page.getByText("401").first().waitFor();
    expect(await page.getByLabel("Server address").value()).toBe(sandbox.url);
    expect((await browser.badge()).text).toBe("");
  });

  it("says what an address is when it is not Pneumatic's", async () => {
    const sandbox = await inbox.serve();
    const browser = inbox.browser();
    await browser.grantHost(LOOPBACK);
    sandbox.faults.add({ action: { kind: "captive-portal" } });
    const page = await connect(browser, { address: sandbox.url, key: sandbox.keys.performer });
    await page
      .getByText(/did not come from Pneumatic/)
      .first()
      .waitFor();
  });

  it("asks before it forgets everything", async () => {
    const { browser, badgeShows } = await inbox.start();
    await badgeShows("45");
    const page = await browser.open("options", { width: 900, height: 1000 });
    await page
      .getByRole("button", { name: /^Disconnect/ })
      .first()
      .click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Disconnect/ })
      .click();
    await badgeShows("");
    const { local } = await browser.readStorage();
    const kept = Object.keys(local).filter((key) => /^(snapshot|secret|status|task|notified):/.test(key));
    expect(kept).toEqual([]);
  });
});

describe("the browser's own question", () => {
  it("is asked within the click, and a yes connects", async ({ skip }) => {
    const browser = inbox.browser();
    if (!browser.canAnswerPrompts) skip("This browser's question cannot be answered without a window.");
    const sandbox = await inbox.serve();
    const page = await connect(browser, { address: sandbox.url, key: sandbox.keys.performer });
    await browser.answerPermissionPrompt(true);
    await page.getByText("You are connected").first().waitFor();
  });

  it("takes a no, says what follows from it, and can be asked again", async ({ skip }) => {
    const browser = inbox.browser();
    if (!browser.canAnswerPrompts) skip("This browser's question cannot be answered without a window.");
    const sandbox = await inbox.serve();
    const page = await connect(browser, { address: sandbox.url, key: sandbox.keys.performer });
    await browser.answerPermissionPrompt(false);
    await page.getByRole("button", { name: "Ask again" }).click();
    await browser.answerPermissionPrompt(true);
    await page.getByText("You are connected").first().waitFor();
  });
});
