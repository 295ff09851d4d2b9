import { describe, expect, it } from "vitest";
import type { Page } from "./support/driver.ts";
import { prepareInbox, type InboxApp } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const TASK = "Note the interview";
const COMPLETE = /^\/v2\/tasks\/\d+\/complete$/;

/** A server with one more task, of one required field, and that task's form filled in. */
async function typeAnswer(text: string): Promise<InboxApp & { page: Page; taskId: number }> {
  const app = await inbox.start({ tasks: 3 });
  const { id } = app.sandbox.addTask({
    name: TASK,
    apiName: "int-1",
    workflow: { name: "Barista, Old Town", templateId: 1, starterId: 1 },
    fields: [{ type: "string", apiName: "int-note", name: "Note", required: true }],
  });
  const page = await app.popup();
  await page.getByRole("button", { name: /^Check for new tasks/ }).click();
  await page.getByRole("link", { name: TASK }).click();
  await page.getByRole("textbox", { name: /^Note/ }).fill(text);
  return { ...app, page, taskId: id };
}

/** The popup opens where it was left; this goes on to the list. */
async function openList({ popup }: InboxApp): Promise<Page> {
  const page = await popup();
  const back = page.getByRole("button", { name: "Back to the list" });
  await page
    .getByRole("button", { name: /^(Back to the list|Check for new tasks)/ })
    .first()
    .waitFor();
  if (await back.isVisible()) await back.click();
  return page;
}

/** Presses Complete; the offer to undo it shows that the background has the answer. */
async function complete(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Complete", exact: true }).click();
  await page.getByRole("button", { name: /^Undo/ }).waitFor();
}

const settled = async ({ sandbox, taskId }: { sandbox: InboxApp["sandbox"]; taskId: number }) => {
  await until(() => sandbox.completions.some(({ task }) => task === taskId), "the task to be completed");
};

describe("an answer survives whatever happens to the background", () => {
  it("killed while the answer waits for its undo window", async () => {
    const app = await typeAnswer("typed before the end");
    await complete(app.page);
    await app.page.getByRole("button", { name: /^Undo/ }).waitFor();
    await app.browser.stopBackground();
    await app.browser.wakeBackground();
    await settled(app);
    await app.badgeShows("3");
    expect(app.sandbox.storedValue(app.taskId, "int-note")).toBe("typed before the end");
    expect(app.sandbox.completions).toHaveLength(1);
  });

  it.each([
    { what: "before the server acted", action: { kind: "hang" } as const },
    { what: "after the server acted, before it answered", action: { kind: "hold" } as const },
  ])("killed while the request was on its way, $what", async ({ action }) => {
    const app = await typeAnswer("typed before the end");
    const fault = app.sandbox.faults.add({ match: { method: "POST", path: COMPLETE }, times: 1, action });
    await complete(app.page);
    await app.page.close();
    await fault.reached;
    await app.browser.stopBackground();
    fault.release();
    await app.browser.wakeBackground();
    await settled(app);
    await app.badgeShows("3");
    expect(app.sandbox.storedValue(app.taskId, "int-note")).toBe("typed before the end");
    expect(app.sandbox.completions).toHaveLength(1);
  });

  it("the answer lost on the way", async () => {
    const app = await typeAnswer("typed before the end");
    app.sandbox.faults.add({
      match: { method: "POST", path: COMPLETE },
      times: 1,
      action: { kind: "drop-after" },
    });
    await complete(app.page);
    await app.page.close();
    await settled(app);
    await app.badgeShows("3");
    expect(app.sandbox.completions).toHaveLength(1);
  });
});

describe("an answer", () => {
  it("can be taken back, and is still in the form", async () => {
    const app = await typeAnswer("not yet");
    await complete(app.page);
    await app.page.getByRole("button", { name: /^Undo/ }).click();
    await app.page.getByRole("textbox", { name: /^Note/ }).waitFor();
    expect(await app.page.getByRole("textbox", { name: /^Note/ }).value()).toBe("not yet");
    expect(app.sandbox.completions).toEqual([]);
    await app.badgeShows("4");
  });

  it("that is typed and not sent is there when the popup opens again", async () => {
    const app = await typeAnswer("half a sen");
    await app.page.close();
    const again = await app.popup();
    await again.getByRole("textbox", { name: /^Note/ }).waitFor();
    await until(
      async () => (await again.getByRole("textbox", { name: /^Note/ }).value()) === "half a sen",
      "the draft to be back",
    );
  });

  it("to a task that a colleague completed meanwhile is kept, with what happened in words", async () => {
    const app = await typeAnswer("too late");
    app.sandbox.completeAs("owner", app.taskId, { "int-note": "the colleague's" });
    await complete(app.page);
    await app.page.close();
    const again = await openList(app);
    await again
      .getByText(/needs you/i)
      .first()
      .waitFor();
    await again.getByRole("link", { name: TASK }).click();
    await again
      .getByText(/colleague completed this task/i)
      .first()
      .waitFor();
    await again.getByText("too late").first().waitFor();
    expect(app.sandbox.storedValue(app.taskId, "int-note")).toBe("the colleague's");
  });

  it("goes out when the server is back", async () => {
    const app = await typeAnswer("through a tunnel");
    await app.sandbox.stop();
    await complete(app.page);
    await app.page.close();
    const again = await openList(app);
    await again
      .getByText(/waiting to be sent/i)
      .first()
      .waitFor();
    await app.sandbox.resume();
    await again.getByRole("button", { name: "Try now" }).click();
    await settled(app);
    await app.badgeShows("3");
    expect(app.sandbox.completions).toHaveLength(1);
  });
});
