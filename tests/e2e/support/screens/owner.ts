import { DISCUSSED_TASKS } from "../../../sandbox/seed/conversations.ts";
import { connectDirectly } from "../connect-directly.ts";
import { listConnections } from "../connections.ts";
import type { Page } from "../driver.ts";
import type { Scene, Stage } from "./stage.ts";

const DESK = { width: 1200, height: 900 };
const OPTIONS = { width: 900, height: 1400 };

const openTemplates = async ({ open }: Stage): Promise<Page> => {
  const page = await open("manage", DESK);
  await page.getByRole("link", { name: "Purchase approval", exact: true }).waitFor();
  return page;
};

/** Opens a task of others, which an owner may give away, date and end. */
async function openForeignTask({ open, sandbox, browser }: Stage): Promise<Page> {
  const { id } = sandbox.findTask(DISCUSSED_TASKS.quiet);
  const connections = await listConnections(browser);
  const page = await open("popup", { hash: `/task/${connections.at(-1)}/${id}` });
  await page.getByRole("heading", { name: "Comments and history" }).waitFor();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Mark as urgent" }).waitFor();
  return page;
}

const openOptions = async ({ open }: Stage): Promise<Page> => {
  const page = await open("options", OPTIONS);
  await page.getByRole("link", { name: "Manage webhooks" }).first().waitFor();
  return page;
};

/** What an owner sees besides: two accounts, settings, and the rooms where the rest is looked after. */
export const OWNER: Scene = {
  async prepare({ browser, sandbox }) {
    await connectDirectly(browser, sandbox.url, sandbox.keys.owner);
  },
  screens: {
    "list of two accounts": async ({ open }) => {
      const page = await open("popup");
      await page.getByRole("combobox", { name: "Account" }).waitFor();
      return page;
    },
    "menu of a task": openForeignTask,
    "who does a task": async (stage) => {
      const page = await openForeignTask(stage);
      await page.getByRole("button", { name: "Change who does it" }).click();
      await page.getByRole("dialog", { name: "Who does this task" }).getByRole("combobox").waitFor();
      return page;
    },
    "due date of a task": async (stage) => {
      const page = await openForeignTask(stage);
      await page.getByRole("button", { name: "Change the due date" }).click();
      await page.getByLabel("Due: day").waitFor();
      return page;
    },
    templates: openTemplates,
    outline: async (stage) => {
      const page = await openTemplates(stage);
      await page.getByRole("link", { name: "Purchase approval", exact: true }).click();
      await page.getByText("The numbers have to add up to 100.").first().waitFor();
      return page;
    },
    "template as a list": async (stage) => {
      const page = await openTemplates(stage);
      await page.getByRole("link", { name: "Write as a list" }).click();
      await page
        .getByRole("textbox", { name: "List" })
        .fill("# Goods return\n\n## Look @Finanze\n\nVerdict: radio (a, b)*");
      await page.getByText("Nobody is called “Finanze”.").waitFor();
      return page;
    },
    "workflow data": async ({ open, sandbox }) => {
      const template = [...sandbox.state.templates.values()].find(({ name }) => name === "Purchase approval");
      const page = await open("manage", { ...DESK, hash: `/data//${template?.id}` });
      await page.getByRole("columnheader", { name: /Amount in EUR/ }).waitFor();
      return page;
    },
    people: async ({ open }) => {
      const page = await open("manage", { ...DESK, hash: "/people" });
      await page.getByRole("row").withText("Piotr Zieliński").first().waitFor();
      return page;
    },
    person: async ({ open }) => {
      const page = await open("manage", { ...DESK, hash: "/people" });
      await page.getByRole("link", { name: "Nadia Okafor" }).click();
      await page
        .getByRole("button", { name: /^Give away “/ })
        .first()
        .waitFor();
      return page;
    },
    webhooks: async ({ open }) => {
      const page = await open("manage", { ...DESK, hash: "/webhooks" });
      await page
        .getByRole("button", { name: /^Subscribe/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Save" }).waitFor();
      return page;
    },
    options: openOptions,
    "options, keys": async (stage) => {
      const page = await openOptions(stage);
      await page.getByRole("heading", { name: "Keys" }).click();
      await page.getByRole("button", { name: "Change the key of “Show the keys”" }).waitFor();
      return page;
    },
    disconnecting: async (stage) => {
      const page = await openOptions(stage);
      await page.getByRole("button", { name: "Disconnect" }).first().click();
      await page.getByRole("dialog").waitFor();
      return page;
    },
  },
};
