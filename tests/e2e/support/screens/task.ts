import { DISCUSSED_TASKS } from "../../../sandbox/seed/conversations.ts";
import { TASKS_WITH_PAST } from "../../../sandbox/seed/histories.ts";
import { EVERY_FIELD_TASK } from "../../../sandbox/seed/vendors.ts";
import type { Scene } from "./stage.ts";

/** One task, as its performer sees it. */
export const TASK: Scene = {
  prepare: async () => undefined,
  screens: {
    task: ({ openTask }) => openTask(EVERY_FIELD_TASK),
    "task with errors": async ({ openTask }) => {
      const page = await openTask(EVERY_FIELD_TASK);
      await page.getByRole("button", { name: "Complete", exact: true }).click({ evenIfDisabled: true });
      await page.getByText("Fill this in").first().waitFor();
      return page;
    },
    "choosing a person": async ({ openTask }) => {
      const page = await openTask(EVERY_FIELD_TASK);
      await page.getByRole("combobox", { name: /^Responsible/ }).fill("Jun");
      await page.getByRole("option", { name: /Jun Watanabe/ }).waitFor();
      return page;
    },
    "task beside the list": async ({ open, sandbox, connection }) => {
      const { id } = sandbox.findTask(EVERY_FIELD_TASK);
      const hash = `/task/${await connection()}/${id}`;
      const page = await open("inbox", { width: 1200, height: 800, hash });
      await page.getByRole("heading", { name: "Comments and history" }).waitFor();
      return page;
    },
    "task with a conversation": async ({ openTask }) => {
      const page = await openTask(DISCUSSED_TASKS.lively);
      await page
        .getByRole("button", { name: /^Thumbs up: / })
        .first()
        .waitFor();
      return page;
    },
    "changing a comment": async ({ openTask }) => {
      const page = await openTask(DISCUSSED_TASKS.lively);
      await page.getByRole("button", { name: "Edit your comment" }).click();
      await page.getByRole("textbox", { name: "Change your comment" }).waitFor();
      return page;
    },
    "task with a past": async ({ openTask }) => {
      const page = await openTask(TASKS_WITH_PAST.oneStepBack);
      await page.getByText("Steps", { exact: true }).click();
      await page.getByText(/^Done by Jun Watanabe/).waitFor();
      await page.getByText("Kickoff", { exact: true }).click();
      await page.getByText(/^Started by /).waitFor();
      return page;
    },
    "task that waits": ({ openTask }) => openTask(TASKS_WITH_PAST.waitsForSub),
    "returning a task": async ({ openTask }) => {
      const page = await openTask(TASKS_WITH_PAST.twoStepsBack);
      await page.getByRole("button", { name: "Return", exact: true }).click();
      const dialog = page.getByRole("dialog", { name: "Return to an earlier step" });
      await dialog.getByRole("button", { name: "Return", exact: true }).click({ evenIfDisabled: true });
      await dialog.getByText(/Say why/).waitFor();
      return page;
    },
  },
};
