import { expect, it } from "vitest";
import { connectAutomations } from "./support/connect.ts";
import { expectHeard } from "./support/expect-heard.ts";
import { expectOutline, expectTree } from "./support/expect-tree.ts";
import { focusIs } from "./support/focus-is.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { listen } from "./support/listen.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const DESK = { width: 1200, height: 900 };
const ARCHIVE = "Archive signed contracts";
const ESCALATE = "Escalate support tickets";
const VENDOR = "Create vendor in the ERP";

it(
  "is told of automations, and of what becomes of a switch, by keyboard alone",
  { timeout: 120_000 },
  async () => {
    const { browser, sandbox, popup } = await inbox.start({ tasks: 0 });
    const settings = await connectAutomations(browser, sandbox.puq);
    await settings.close();
    const page = await popup();
    await page.getByRole("link", { name: "Automations" }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await page.getByText(/^TIMEOUT/).waitFor();
    await page.getByText(/^Paused/).waitFor();
    await page.evaluate(listen);
    await expectTree(page, "automations-1-list");

    await page.getByRole("switch", { name: `“${ESCALATE}” is on` }).focus();
    await page.keyboard.press("Space");
    await until(() => sandbox.puq.workflow(ESCALATE).status === "enabled", "the workflow to be on");
    await focusIs(page, new RegExp(`^switch "“${ESCALATE}” is on"`));
    await page.getByRole("switch", { name: `“${ARCHIVE}” is on` }).focus();
    await page.keyboard.press("Space");
    await expectHeard(page, new RegExp(`^“${ARCHIVE}” stays off\\. Your plan`));
    await expectTree(page, "automations-2-refused");

    await page.getByRole("link", { name: new RegExp(`^${VENDOR}`) }).focus();
    await page.keyboard.press("Enter");
    await focusIs(page, new RegExp(VENDOR));
    await page.getByRole("list", { name: "Runs" }).waitFor();
    await expectTree(page, "automations-3-runs");
  },
);

it("is told of the rooms where an owner looks after the rest", { timeout: 120_000 }, async () => {
  const { browser } = await inbox.start({ role: "owner", tasks: 0 });
  const page = await browser.open("manage", DESK);
  await page.getByRole("link", { name: "Purchase approval", exact: true }).waitFor();
  await expectTree(page, "manage-1-templates");
  await page.getByRole("link", { name: "People" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("row").withText("Piotr Zieliński").first().getByText("0", { exact: true }).waitFor();
  await expectTree(page, "manage-2-people");
  await page.getByRole("link", { name: "Webhooks" }).focus();
  await page.keyboard.press("Enter");
  await page
    .getByRole("button", { name: /^Subscribe/ })
    .first()
    .waitFor();
  await expectTree(page, "manage-3-webhooks");
  await page.getByRole("link", { name: "Workflow data" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Workflow data" }).waitFor();
  expectOutline(await page.ariaTree(), "workflow data");

  const options = await browser.open("options", DESK);
  await options.getByRole("heading", { name: "Diagnostics" }).waitFor();
  expectOutline(await options.ariaTree(), "options");
});

it("is told of the welcome page and of the demonstration", { timeout: 120_000 }, async () => {
  const browser = inbox.browser();
  const welcome = await browser.open("welcome", DESK);
  await welcome.getByRole("heading", { name: "Connect your account" }).waitFor();
  await expectTree(welcome, `welcome-${browser.kind}`);
  await welcome.getByRole("link", { name: "Try it without an account" }).focus();
  await welcome.keyboard.press("Enter");
  const page = await browser.waitForPage("/demonstration.html");
  await page.getByRole("link", { name: /^Approve the expenses: Trip to Lisbon/ }).waitFor();
  expectOutline(await page.ariaTree(), "demonstration");
  expect(await page.ariaTree()).toMatch(/^complementary "Demonstration\."/m);
  expect(await browser.badge()).toMatchObject({ text: "" });
});
