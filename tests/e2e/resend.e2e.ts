import { expect, it } from "vitest";
import { DISCUSSED_TASKS } from "../sandbox/seed/conversations.ts";
import { openTask } from "./support/connections.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox, type InboxApp } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();

/** Breaks the connection once, after the server has acted and before it answers: browsers then send again by themselves. */
function breakConnection({ sandbox }: InboxApp, path: RegExp): () => number {
  const sent = () => sandbox.requests.filter((one) => one.method === "POST" && path.test(one.path)).length;
  const before = sent();
  sandbox.faults.add({ match: { method: "POST", path }, times: 1, action: { kind: "drop-after" } });
  return () => sent() - before;
}

it("a comment that the browser sent twice stands once", async () => {
  const app = await inbox.start();
  const { id } = app.sandbox.findTask(DISCUSSED_TASKS.quiet);
  const page = await openTask(app.browser, id);
  const said = () => app.sandbox.eventsOf(id).filter(({ text }) => text === "On my way.");
  const sent = breakConnection(app, /\/comment$/);

  await page.getByRole("textbox", { name: "Write a comment" }).fill("On my way.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Delete your comment" }).waitFor();
  expect(sent()).toBe(2);
  await until(() => said().length === 1, "the comment to stand once");
});

it("a workflow that the browser started twice is told, with the way to the second", async () => {
  const app = await inbox.start({ tasks: 3 });
  const started = () => [...app.sandbox.state.workflows.values()].filter(({ name }) => name === "Ring twice");
  const page = await app.popup();
  await page.getByRole("link", { name: "Launch", exact: true }).click();
  await page.getByRole("link", { name: /^Ring the roastery bell \d+ step/ }).click();
  await page.getByLabel("Workflow name").fill("Ring twice");
  const sent = breakConnection(app, /\/run$/);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("heading", { name: "“Ring twice” is started" }).waitFor();
  expect([sent(), started().length]).toEqual([2, 2]);

  const list = await app.browser.open("popup", { hash: "/" });
  await list.getByText("Started twice, as the connection broke").waitFor();
  await expectClean(list, "told");
  const link = list.getByRole("link", { name: "Open the second workflow of “Ring the roastery bell”" });
  const second = /\/workflows\/(\d+)\/$/.exec((await link.attribute("href")) ?? "")?.[1];
  expect(started().map(({ id }) => String(id))).toContain(second);
  await list.getByRole("button", { name: "Dismiss the note about the second workflow" }).click();
  await until(async () => !(await link.isVisible()), "the note to go");
  expect(started()).toHaveLength(2);
});
