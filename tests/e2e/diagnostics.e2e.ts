import { describe, expect, it } from "vitest";
import { EVERY_FIELD_TASK } from "../sandbox/seed/vendors.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { catchTaken, readTaken } from "./support/taken.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();

describe("diagnostics", () => {
  it("tell support how things stand, without the key and without what was typed", async () => {
    const { browser, sandbox, popup, badgeShows } = await inbox.start();
    await badgeShows("45");
    const task = await popup();
    await task.getByRole("link", { name: new RegExp(EVERY_FIELD_TASK) }).click();
    await task.getByRole("textbox", { name: /^Short name/ }).fill("only mine");
    await until(async () => (await task.getByText(/saved/i).count()) > 0, "the draft to be saved");
    sandbox.faults.add({ match: { path: "/v3/tasks" }, action: { kind: "status", status: 502, html: true } });

    const page = await browser.open("options", { width: 900, height: 1200 });
    await catchTaken(page);
    await page.getByRole("heading", { name: "Diagnostics" }).click();
    await page.getByRole("heading", { name: "Storage" }).waitFor();
    await expectClean(page, "diagnostics");
    await page.getByRole("button", { name: "Reset cache" }).click();
    const question = page.getByRole("dialog", { name: "Reset the cache?" });
    await question.getByRole("button", { name: "Reset", exact: true }).click();
    await page.getByText(/Your tasks could not be read yet/).waitFor();
    await page.getByText("server 502 /v3/tasks", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Copy as text" }).click();
    await page.getByText("Copied").waitFor();
    const text = await readTaken(page);
    expect(text).toContain(`API: ${sandbox.url}`);
    expect(text).toMatch(/Latest checks: \S+Z server 502 \/v3\/tasks, \S+Z read/);
    expect(text).toContain("Drafts: 1");
    for (const secret of [sandbox.keys.performer, "only mine", "Nadia", EVERY_FIELD_TASK])
      expect(text).not.toContain(secret);

    sandbox.faults.clear();
    await page.getByRole("button", { name: "Reset cache" }).click();
    await question.getByRole("button", { name: "Reset", exact: true }).click();
    await page.getByText("your tasks were read again").waitFor();
    await task.reload();
    const typed = task.getByRole("textbox", { name: /^Short name/ });
    await typed.waitFor();
    await until(async () => (await typed.value()) === "only mine", "the draft");
  });
});
