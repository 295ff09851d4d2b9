import type { browser as ExtensionApi } from "wxt/browser";
import type { Page } from "../driver.ts";
import { until } from "../wait.ts";
import type { Scene, Stage } from "./stage.ts";

/** An answer waits for its undo window before it is sent. */
const SENT_MILLISECONDS = 30_000;
declare const chrome: typeof ExtensionApi;

const NOTE = "Note the interview";

/** Opens the list and asks the server for it. */
async function check({ open }: Stage): Promise<Page> {
  const page = await open("popup");
  await page
    .getByRole("button", { name: /^Check for new tasks/ })
    .first()
    .click();
  return page;
}

/** Where something went wrong, or nothing is left. Each begins where the one before has ended. */
export const TROUBLE: Scene = {
  async prepare({ browser, connection }) {
    const first = await connection();
    await browser.runInExtension(async (kept) => {
      const stored = await chrome.storage.local.get<{ connections: { value: { id: string }[] } }>(
        "connections",
      );
      for (const { id } of stored.connections.value)
        if (id !== kept) await chrome.runtime.sendMessage({ name: "disconnect", input: { connection: id } });
    }, first);
  },
  screens: {
    "server down": async (stage) => {
      stage.sandbox.faults.add({
        match: { path: "/v3/tasks" },
        action: { kind: "status", status: 502, html: true },
      });
      const page = await check(stage);
      await page.getByRole("button", { name: "Try now" }).first().waitFor();
      return page;
    },
    empty: async (stage) => {
      const { sandbox } = stage;
      sandbox.faults.clear();
      for (const who of ["performer", "owner"] as const)
        for (const { id } of sandbox.openTasks(who)) sandbox.removeTask(id);
      const page = await stage.open("popup");
      await page.getByRole("button", { name: "Try now" }).first().click();
      await page.getByText("Nothing waits for you").waitFor();
      return page;
    },
    "answer that needs its person": async (stage) => {
      const { sandbox, openTask } = stage;
      const { id } = sandbox.addTask({
        name: NOTE,
        workflow: { name: "Barista, Old Town", templateId: 1, starterId: 1 },
        fields: [{ type: "string", apiName: "int-note", name: "Note", required: true }],
      });
      const task = await openTask(NOTE);
      await task.getByRole("textbox", { name: /^Note/ }).fill("too late");
      sandbox.completeAs("owner", id, { "int-note": "mine" });
      await task.getByRole("button", { name: "Complete", exact: true }).click();
      const list = await stage.open("popup");
      const told = list.getByText(/colleague completed this task/i).first();
      await until(() => told.isVisible(), "the answer to be refused", SENT_MILLISECONDS);
      await task.close();
      return list;
    },
    "its task": async ({ open }) => {
      const page = await open("popup");
      await page.getByRole("link", { name: NOTE }).click();
      await page
        .getByText(/colleague completed this task/i)
        .first()
        .waitFor();
      return page;
    },
    "key refused": async (stage) => {
      stage.sandbox.revokeKey("performer");
      const page = await check(stage);
      await page.getByRole("button", { name: "Enter a new key" }).waitFor();
      return page;
    },
  },
};
