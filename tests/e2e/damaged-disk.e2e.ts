import { expect, it } from "vitest";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const FIELD = { type: "string", apiName: "int-note", name: "Note", required: true } as const;

it("a disk that loses the database costs what stood there alone: a new key, and all goes on", async () => {
  const { browser, sandbox, popup, badgeShows } = await inbox.start({ tasks: 3 });
  const { id } = sandbox.addTask({ name: "Note the interview", fields: [FIELD] });
  const before = await popup();
  await before.getByRole("button", { name: /^Check for new tasks/ }).click();
  await badgeShows("4");

  await browser.restart({ damaged: true });
  await badgeShows("!");
  const list = await popup();
  await list.getByText(/^No key is stored/).waitFor();
  await list.getByRole("link", { name: /^Note the interview/ }).waitFor();
  await list.getByRole("button", { name: "Enter a new key" }).waitFor();
  await list.close();
  const options = await browser.open("options", { width: 900, height: 1000 });
  await options.getByLabel("Your API key").fill(sandbox.keys.performer);
  await options.keyboard.press("Enter");
  await badgeShows("4");

  const task = await popup();
  await task.getByRole("link", { name: /^Note the interview/ }).click();
  await task.getByRole("textbox", { name: /^Note/ }).fill("typed afterwards");
  await task.getByRole("button", { name: "Complete", exact: true }).click();
  await task.getByRole("button", { name: /^Undo/ }).waitFor();
  await task.close();
  await until(() => sandbox.completions.length > 0, "the answer to arrive");
  expect(sandbox.storedValue(id, "int-note")).toBe("typed afterwards");
  await badgeShows("3");
  expect(await browser.extensionErrors()).toEqual([]);
});
