import { connectAutomations } from "../connect.ts";
import type { Page } from "../driver.ts";
import type { Scene, Stage } from "./stage.ts";

const VENDOR = "Create vendor in the ERP";

async function openAutomations({ open }: Stage): Promise<Page> {
  const page = await open("popup", { hash: "/automations" });
  await page.getByRole("link", { name: new RegExp(`^${VENDOR}`) }).waitFor();
  await page
    .getByText(/· next /)
    .first()
    .waitFor();
  return page;
}

async function openTab({ open, sandbox }: Stage, tab: string): Promise<Page> {
  const { id } = sandbox.puq.workflow(VENDOR);
  return open("popup", { hash: `/automations//${id}/${tab}` });
}

/** Automations of puq.ai. */
export const AUTOMATIONS: Scene = {
  async prepare({ browser, sandbox }) {
    const page = await connectAutomations(browser, sandbox.puq);
    await page.close();
  },
  screens: {
    automations: openAutomations,
    runs: async (stage) => {
      const page = await openTab(stage, "runs");
      await page.getByRole("list", { name: "Runs" }).getByText("Failed").first().click();
      await page.getByText(/^401 Unauthorized/).waitFor();
      return page;
    },
    versions: async (stage) => {
      const page = await openTab(stage, "versions");
      await page.getByRole("list", { name: "Versions" }).waitFor();
      return page;
    },
    "starting an automation": async (stage) => {
      const page = await openTab(stage, "start");
      await page.getByRole("textbox", { name: "Body (JSON)" }).fill("{ 1 }");
      await page.getByRole("button", { name: "Start" }).click();
      return page;
    },
  },
};
