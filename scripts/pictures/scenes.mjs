import { DISCUSSED_TASKS } from "../../tests/sandbox/seed/conversations.ts";
import { TASKS_WITH_PAST } from "../../tests/sandbox/seed/histories.ts";
import { EVERY_FIELD_TASK } from "../../tests/sandbox/seed/vendors.ts";
import { until } from "../../tests/e2e/support/wait.ts";
import { connectAutomations } from "../../tests/e2e/support/connect.ts";
import { startSandbox } from "../../tests/sandbox/sandbox.ts";
import { seededWorld } from "../../tests/sandbox/world/seeded-world.ts";
import { ROOM_SCENES } from "./room-scenes.mjs";
import { SETTINGS_SCENES } from "./settings-scenes.mjs";
import { OPTIONS_SIZE, scrollTo } from "./stage.mjs";

/** @import { Role } from "../../tests/sandbox/world/harborlight.ts" */
/** @import { Stage } from "./stage.mjs" */

const BAKERY_TASKS = [
  "Order the rye flour",
  "Approve the Easter rota",
  "Book the oven check",
  "Answer the health inspector",
  "Taste the new sourdough",
  "Plan the harbour fair",
];

/**
 * Whose inbox is shown, where it is not a performer's, or null where nothing is connected.
 *
 * @type {Record<string, Role | null>}
 */
export const ROLES = { connect: null, manage: "owner", data: "owner", people: "owner", webhooks: "owner" };

/**
 * What the README and the guide show: per feature what to photograph, from `left` to `right`.
 *
 * @type {Record<string, (stage: Stage) => Promise<void>>}
 */
export const SCENES = {
  async inbox({ open, take }) {
    const popup = await open("popup");
    await take(popup, "left");
    await popup.getByRole("link", { name: EVERY_FIELD_TASK }).click();
    await popup.getByRole("textbox", { name: /^Short name/ }).fill("Dock & Crane");
    await popup.getByRole("textbox", { name: /^Score/ }).fill("8.5");
    await popup.getByRole("radio", { name: "Medium" }).check();
    await popup.getByRole("checkbox", { name: "Fair trade" }).check();
    await take(popup, "right");
  },

  async complete({ browser, open, take }) {
    const options = await browser.open("options");
    await options.getByLabel("What you complete can be undone for").select("20 seconds");
    await options.close();
    const popup = await open("popup");
    await popup.getByRole("link", { name: /^Review: Standing desks/ }).click();
    await popup.getByRole("radio", { name: "Approve", exact: true }).check();
    await popup.getByRole("textbox", { name: "Remark" }).fill("Two of the five can wait until autumn.");
    await popup.getByText("1 field left", { exact: false }).waitFor();
    await take(popup, "left");
    await popup.getByRole("textbox", { name: /^Purchase order no/ }).fill("PO-2026-114");
    await popup.getByRole("button", { name: "Complete", exact: true }).click();
    await popup.getByRole("button", { name: "Undo" }).waitFor();
    await take(popup, "right");
  },

  async act({ openTask, sandbox, take }) {
    const { id } = sandbox.findTask(TASKS_WITH_PAST.twoStepsBack);
    const question = sandbox.commentAs(
      "performer2",
      id,
      "[Nadia Okafor|3], the offer says **580 kg**, the form 600. Which one is right?",
    );
    sandbox.reactAs("admin", question.id, ":heart:");
    sandbox.setDueDateAs("owner", id, Date.now() / 1000 + 172_800);
    sandbox.commentAs("admin", id, "Let us keep to the offer:\n- 580 kg\n- delivery in two lots");
    const page = await openTask(TASKS_WITH_PAST.twoStepsBack);
    await page.getByRole("textbox", { name: "Write a comment" }).fill("Thank you, I send it back then.");
    await scrollTo(page, "Comments and history");
    await take(page, "left");
    await page.getByRole("button", { name: "Return", exact: true }).click();
    await page.getByRole("dialog").getByRole("textbox").fill("The offer says 580 kg, not 600.");
    await take(page, "right");
  },

  async many({ open, sandbox, take }) {
    for (const [index, name] of ["Count the cups", "Count the pots", "Count the trays"].entries()) {
      const workflow = { name: "Stock of May", templateId: 6, starterId: 1 };
      const dueAt = Date.now() / 1000 - 500_000 + index * 3_600;
      sandbox.addTask({ name, apiName: `plain-${index}`, dueAt, workflow });
    }
    const first = await open("popup");
    await first.getByRole("button", { name: /^Check for new tasks/ }).click();
    await first.getByRole("link", { name: /^Count the cups/ }).waitFor();
    await first.close();
    const popup = await open("popup");
    await popup.getByRole("link", { name: /^Count the cups/ }).focus();
    await popup.getByRole("checkbox", { name: "Choose “Count the cups”" }).waitFor("attached");
    await popup.keyboard.press("x");
    for (let step = 0; step < 4; step++) await popup.keyboard.press("Shift+ArrowDown");
    await popup.getByText("5 tasks chosen").first().waitFor();
    await take(popup, "left");
    await popup.getByRole("button", { name: "Complete", exact: true }).click();
    await popup.getByRole("heading", { name: "Complete 3 tasks?" }).waitFor();
    await take(popup, "right");
  },

  async find({ open, take }) {
    const popup = await open("popup");
    const box = popup.getByRole("searchbox", { name: "Search tasks" });
    await box.fill("refund");
    await popup.getByRole("heading", { name: /^Found/ }).waitFor();
    await take(popup, "left");
    await box.fill("");
    await popup.getByRole("button", { name: "Sort, group and filter" }).click();
    await popup.getByRole("checkbox", { name: /^Purchase approval/ }).check();
    await popup.getByRole("list", { name: "Only these steps of Purchase approval" }).waitFor();
    await take(popup, "right");
  },

  async snooze({ browser, open, take }) {
    const popup = await open("popup");
    await popup.getByRole("link").first().focus();
    await popup
      .getByRole("button", { name: /^Snooze “/ })
      .first()
      .waitFor("attached");
    await popup.keyboard.press("s");
    await popup.getByRole("dialog", { name: "Snooze until" }).waitFor();
    await take(popup, "left");
    const options = await browser.open("options", OPTIONS_SIZE);
    for (const day of ["Monday", "Saturday", "Sunday"]) {
      await options.getByRole("checkbox", { name: day }).check();
    }
    await options.getByRole("checkbox", { name: "Urgent tasks may interrupt" }).check();
    await scrollTo(options, "Notifications");
    await take(options, "right");
  },

  async launch({ browser, open, take }) {
    const popup = await open("popup");
    await popup.getByRole("link", { name: "Launch", exact: true }).click();
    await popup.getByRole("heading", { name: /^Most used first/ }).waitFor();
    await take(popup, "left");
    await popup.close();
    await browser.chooseMenuEntry("selection", {
      pageUrl: "https://roasters.example.org/guides/water",
      title: "Water for filter coffee",
      selectionText: "Soft water brings out the acidity",
    });
    const picked = await browser.open("popup", { hash: "/launch" });
    await picked.getByRole("link", { name: /^Read later \d+ step/ }).click();
    await picked.getByRole("heading", { name: "What goes where" }).waitFor();
    await take(picked, "middle");
    await picked.getByRole("button", { name: "Fill in" }).click();
    await picked.getByText(/^Filled in from/).waitFor();
    await take(picked, "right");
  },

  async everywhere({ open, take }) {
    const tab = await open("inbox", { width: 1000, height: 600 });
    await tab.getByRole("link", { name: /^Review: Standing desks/ }).click();
    await tab.getByRole("heading", { name: "Comments and history" }).waitFor();
    await take(tab, "left");
    const popup = await open("popup");
    await popup.getByRole("link").first().focus();
    await popup.keyboard.press("?");
    await popup.getByRole("dialog", { name: "Keys" }).waitFor();
    await popup.getByText("Go to the first field").waitFor();
    await take(popup, "right");
  },

  async accounts({ browser, open, take }) {
    const bakery = await startSandbox({
      dialect: "v5.0",
      world: { ...seededWorld(), account: "North Pier Bakery" },
    });
    try {
      for (const [index, name] of BAKERY_TASKS.entries()) {
        const workflow = { name: "Week 21", templateId: 6, starterId: 1 };
        const dueAt = Date.now() / 1000 - 300_000 + index * 80_000;
        bakery.addTask({ name, apiName: `pier-${index}`, dueAt, workflow });
      }
      const options = await browser.open("options");
      await options.getByRole("button", { name: "Add another account" }).click();
      await options.getByRole("radio", { name: "Our own server" }).check();
      await options.getByLabel("Server address").fill(bakery.url);
      await options.getByLabel("Your API key").fill(bakery.keys.performer);
      await options.getByRole("button", { name: "Connect", exact: true }).click();
      await options.getByRole("heading", { name: "You are connected" }).waitFor();
      const popup = await open("popup");
      await popup.getByRole("link", { name: /^Order the rye flour/ }).waitFor();
      await take(popup, "left");
      await popup.getByRole("combobox", { name: "Account" }).select("North Pier Bakery");
      await popup.getByRole("heading", { name: `Inbox ${BAKERY_TASKS.length}` }).waitFor("attached");
      await take(popup, "right");
    } finally {
      await bakery.close();
    }
  },

  async instant({ browser, openTask, sandbox, take }) {
    const options = await browser.open("options", OPTIONS_SIZE);
    await options.getByRole("checkbox", { name: "Instant updates" }).check();
    await scrollTo(options, "Instant updates");
    await take(options, "left");
    const page = await openTask(DISCUSSED_TASKS.quiet);
    await until(() => sandbox.sockets.count === 1, "one open socket");
    sandbox.commentAs(
      "owner",
      sandbox.findTask(DISCUSSED_TASKS.quiet).id,
      "The bank has answered: it can go out today.",
    );
    await page.getByText("The bank has answered").waitFor();
    await scrollTo(page, "Comments and history");
    await take(page, "right");
  },

  async automations({ browser, open, sandbox, take }) {
    const options = await connectAutomations(browser, sandbox.puq);
    await options.close();
    const popup = await open("popup");
    await popup.getByRole("link", { name: "Automations" }).click();
    await popup
      .getByText(/· next /)
      .first()
      .waitFor();
    await take(popup, "left");
    await popup.getByRole("link", { name: /^Create vendor in the ERP/ }).click();
    await popup
      .getByText(/^Failed/)
      .nth(1)
      .click();
    await popup.getByText(/^401 Unauthorized/).waitFor();
    await take(popup, "right");
  },

  ...ROOM_SCENES,
  ...SETTINGS_SCENES,
};
