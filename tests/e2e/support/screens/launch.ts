import type { Page } from "../driver.ts";
import type { Scene, Stage } from "./stage.ts";

async function openTemplates({ open }: Stage): Promise<Page> {
  const page = await open("popup", { hash: "/launch" });
  await page.getByRole("heading", { name: /^Most used first/ }).waitFor();
  return page;
}

async function openTemplate(stage: Stage, name: string): Promise<Page> {
  const page = await openTemplates(stage);
  await page.getByRole("link", { name: new RegExp(`^${name} \\d+ step`) }).click();
  await page.getByLabel("Workflow name").waitFor();
  return page;
}

/** Starting a workflow. */
export const LAUNCH: Scene = {
  prepare: async () => undefined,
  screens: {
    templates: openTemplates,
    "launch form": (stage) => openTemplate(stage, "Purchase approval"),
    "launch form with errors": async (stage) => {
      const page = await openTemplate(stage, "Purchase approval");
      await page.getByRole("button", { name: "Start", exact: true }).click({ evenIfDisabled: true });
      return page;
    },
    "launch beside the templates": async ({ open }) => {
      const page = await open("inbox", { width: 1200, height: 800, hash: "/launch" });
      await page.getByText("Choose on the left what to start.").waitFor();
      return page;
    },
    started: async (stage) => {
      const page = await openTemplate(stage, "Ring the roastery bell");
      await page.getByRole("button", { name: "Start", exact: true }).click();
      await page.getByText("No task in it waits for you now.").waitFor();
      return page;
    },
    "launch with what was picked": async (stage) => {
      await stage.browser.chooseMenuEntry("selection", {
        pageUrl: "https://roasters.example.org/guides/water",
        title: "Water for filter coffee",
        selectionText: "Soft water brings out the acidity",
      });
      const page = await openTemplates(stage);
      await page.getByRole("link", { name: /^Read later \d+ step/ }).click();
      await page.getByRole("heading", { name: "What goes where" }).waitFor();
      return page;
    },
  },
};
