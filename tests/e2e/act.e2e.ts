import { describe, expect, it } from "vitest";
import type { Role } from "../sandbox/world/harborlight.ts";
import { DISCUSSED_TASKS } from "../sandbox/seed/conversations.ts";
import { TASKS_WITH_PAST } from "../sandbox/seed/histories.ts";
import { openTask } from "./support/connections.ts";
import { expectClean } from "./support/expect-clean.ts";
import type { Page } from "./support/driver.ts";
import { prepareInbox, type InboxApp } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();

async function open(name: string, role: Role = "performer"): Promise<InboxApp & { page: Page; id: number }> {
  const app = await inbox.start({ role });
  const { id } = app.sandbox.findTask(name);
  return { ...app, page: await openTask(app.browser, id), id };
}

const openAsOwner = (name: string) => open(name, "owner");

const more = async (page: Page, name: string) => {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name }).click();
};

describe("the log of a task", () => {
  it("tells who said and did what, with mentions, pictures, files and reactions", async () => {
    const { page, sandbox } = await open(DISCUSSED_TASKS.lively);
    await page.getByText("Tomás Herrera", { exact: true }).first().waitFor();
    await page.getByText("@Nadia Okafor").waitFor();
    await page.getByText("This comment was deleted.").waitFor();
    await page.getByText("edited", { exact: true }).waitFor();
    await page.getByText(/set the due date to/).waitFor();
    await page.getByRole("link", { name: "packing-list.txt" }).waitFor();
    await page.getByRole("button", { name: /^Thumbs up: .*you/ }).waitFor();
    const asked = () => sandbox.requests.filter(({ path }) => /^\/files\/[^/]+$/.test(path));
    expect(asked()).toEqual([]);
    await expectClean(page, "log");
  });

  it("lets a person react and take it back", async () => {
    const { page, sandbox, id } = await open(DISCUSSED_TASKS.quiet);
    const reactions = () =>
      sandbox
        .eventsOf(id)
        .find(({ type }) => type === 5)
        ?.reactions.get(":+1:") ?? [];
    await page.getByRole("button", { name: "React" }).click();
    await page.getByRole("button", { name: "Thumbs up", exact: true }).click();
    const given = page.getByRole("button", { name: "Thumbs up: you" });
    await given.waitFor();
    await until(() => reactions().length === 1, "the reaction to be stored");
    await given.click();
    await until(() => reactions().length === 0, "the reaction to be taken back");
  });

  it("lets a person change and delete what they wrote, and keeps a change until it is saved", async () => {
    const { page, sandbox, id } = await open(DISCUSSED_TASKS.lively);
    const texts = () => sandbox.eventsOf(id).map(({ text }) => text);
    await page.getByRole("button", { name: "Edit your comment" }).click();
    await page.getByRole("textbox", { name: "Change your comment" }).fill("Found it, thank you.");
    await page.reload();
    const field = page.getByRole("textbox", { name: "Change your comment" });
    await field.waitFor();
    expect(await field.value()).toBe("Found it, thank you.");
    await field.press("Control+Enter");
    await until(() => texts().includes("Found it, thank you."), "the change to be stored");
    await page.getByRole("button", { name: "Delete your comment" }).click();
    await page.getByRole("button", { name: "Delete it" }).click();
    await until(() => !texts().includes("Found it, thank you."), "the comment to be deleted");
  });

  it("takes a change back, and keeps it, when the server refuses", async () => {
    const { page, sandbox } = await open(DISCUSSED_TASKS.lively);
    sandbox.faults.add({ match: { path: /comments/ }, action: { kind: "status", status: 500, html: true } });
    await page.getByRole("button", { name: "Edit your comment" }).click();
    await page.getByRole("textbox", { name: "Change your comment" }).fill("Lost?");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/The server has a fault. Your change is kept here/).waitFor();
    expect(await page.getByRole("textbox", { name: "Change your comment" }).value()).toBe("Lost?");
  });

  it("shows what a colleague says while the task is open", async () => {
    const { page, sandbox, id } = await open(DISCUSSED_TASKS.quiet);
    sandbox.commentAs("admin", id, "I have called him.");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByText("I have called him.").waitFor();
  });
});

describe("what a task belongs to", () => {
  it("is one click away: what the workflow began with, and its steps with who did what", async () => {
    const { page } = await open(TASKS_WITH_PAST.oneStepBack);
    await page.getByText("Steps", { exact: true }).click();
    await page.getByText("Triage SEV3: Newsletter link 404", { exact: true }).waitFor();
    await page.getByText(/^Done by Jun Watanabe, /).waitFor();
    await page.getByText("Kickoff", { exact: true }).click();
    await page.getByText(/^Started by /).waitFor();
    await expectClean(page, "workflow");
  });

  it("shows how far the workflows are that hold it up", async () => {
    const { page } = await open(TASKS_WITH_PAST.waitsForSub);
    await page.getByText("1 of 3 steps done").waitFor();
  });

  it("says who is still to finish where everybody must", async () => {
    const { page } = await open(TASKS_WITH_PAST.lastOfThree);
    await page.getByText(/2 of 3 have finished: .*Jun Watanabe.*Still to finish: you\./).waitFor();
  });
});

describe("returning", () => {
  it("says where a task goes, needs a reason, and keeps it", async () => {
    const { page } = await open(TASKS_WITH_PAST.twoStepsBack);
    await page.getByRole("button", { name: "Return", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Return to an earlier step" });
    await dialog.getByText("Second signature for PO-2026-108").waitFor();
    await dialog.getByText(/^Review: Green beans/).waitFor();
    await dialog.getByRole("button", { name: "Return", exact: true }).click({ evenIfDisabled: true });
    await dialog.getByText(/Say why/).waitFor();
    await expectClean(page, "return");
    await dialog.getByRole("textbox").fill("The amount is wrong");
    await page.reload();
    await page.getByRole("button", { name: "Return", exact: true }).click();
    await until(
      async () => (await page.getByRole("dialog").getByRole("textbox").value()) === "The amount is wrong",
      "the reason to be there again",
    );
  });

  it("waits for an undo, then reaches the server with its reason, and the task leaves the list", async () => {
    const { page, sandbox, id, badgeShows } = await open(TASKS_WITH_PAST.oneStepBack);
    await page.getByRole("button", { name: "Return", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/goes back to “Triage SEV3: Newsletter link 404”/).waitFor();
    await dialog.getByRole("textbox").fill("Which link?");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Return", exact: true }).click();
    await until(
      async () => (await page.getByRole("dialog").getByRole("textbox").value()) === "Which link?",
      "the reason to be there again",
    );
    await page.keyboard.press("Control+Enter");
    await badgeShows("44");
    await until(() => sandbox.task(id).status === "pending", "the return to arrive");
  });

  it("is not offered on a first step", async () => {
    const { page } = await open(DISCUSSED_TASKS.quiet);
    expect(await page.getByRole("button", { name: "Return", exact: true }).count()).toBe(0);
  });
});

describe("who owns the workflow", () => {
  it("gives the task to others, dates it and marks it as urgent, at once", async () => {
    const { page, sandbox, id } = await openAsOwner(DISCUSSED_TASKS.quiet);
    await more(page, "Mark as urgent");
    await page.getByText("Urgent", { exact: true }).waitFor();
    await more(page, "Change who does it");
    const dialog = page.getByRole("dialog", { name: "Who does this task" });
    const people = () => sandbox.task(id).performers.length;
    const before = people();
    await dialog.getByRole("combobox").fill("Elif");
    await dialog.getByRole("option", { name: /Elif Demir/ }).click();
    await until(() => people() === before + 1, "the new performer");
    await expectClean(page, "performers");
    await dialog.getByRole("button", { name: "Take “Elif Demir” off this task" }).click();
    await until(() => people() === before, "the performer to be gone");
    await dialog.getByRole("button", { name: "Close" }).click();
    await more(page, "Change the due date");
    await page.getByLabel("Due: day").fill("2031-05-06");
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await until(() => (sandbox.task(id).dueAt ?? 0) > Date.parse("2031-05-05") / 1000, "the due date");
  });

  it("snoozes the workflow, takes it up again and ends it after a question", async () => {
    const { page } = await openAsOwner(DISCUSSED_TASKS.quiet);
    await more(page, "Snooze the workflow");
    await page.getByRole("button", { name: "Snooze", exact: true }).click();
    await page.getByText(/The workflow of this task is snoozed/).waitFor();
    await more(page, "Resume the workflow");
    await page.getByText(/The workflow of this task is snoozed/).waitFor("detached");
    await more(page, "End the workflow");
    await page.getByRole("button", { name: "End it" }).click();
    await page.getByText("The workflow of this task is finished.").waitFor();
  });

  it("sees a change taken back when the server refuses it", async () => {
    const { page, sandbox } = await openAsOwner(DISCUSSED_TASKS.quiet);
    await page.getByRole("button", { name: "More", exact: true }).click();
    const urgent = page.getByRole("button", { name: "Mark as urgent" });
    await urgent.waitFor();
    sandbox.faults.add({
      match: { path: /^\/workflows\/\d+$/ },
      action: { kind: "status", status: 500, html: true },
    });
    await urgent.click();
    await page.getByText(/The server has a fault. The change was taken back/).waitFor();
    expect(await page.getByText("Urgent", { exact: true }).count()).toBe(0);
  });

  it("is not everybody", async () => {
    const { page } = await open(DISCUSSED_TASKS.quiet);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    expect(await page.getByRole("button", { name: "Change who does it" }).count()).toBe(0);
    await expectClean(page, "menu");
  });
});

describe("a comment", () => {
  it("mentions a colleague by keyboard alone, is shown at once, and reaches the server once", async () => {
    const { page, sandbox, id } = await open(DISCUSSED_TASKS.quiet);
    const texts = () => sandbox.eventsOf(id).flatMap(({ type, text }) => (type === 5 ? [text] : []));
    const before = texts().length;
    await page.getByRole("textbox", { name: "Write a comment" }).focus();
    await page.keyboard.type("I will, @jun");
    await page.getByRole("option", { name: /Jun Watanabe/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await page.getByText("@Jun Watanabe").waitFor();
    await until(() => texts().length > before, "the comment to arrive");
    expect(texts().at(-1)).toMatch(/^I will, \[Jun Watanabe\|\d+\]$/);
    await page.getByRole("button", { name: "Delete your comment" }).waitFor();
    expect(await page.getByRole("textbox", { name: "Write a comment" }).value()).toBe("");
    expect(texts()).toHaveLength(before + 1);
  });

  it("is kept as it is typed until it is sent, also when the popup is closed", async () => {
    const { page, browser } = await open(DISCUSSED_TASKS.quiet);
    await page.getByRole("textbox", { name: "Write a comment" }).fill("Half a thought");
    const hash = new URL(await page.url()).hash.slice(1);
    await page.close();
    const again = await browser.open("popup", { hash });
    const box = again.getByRole("textbox", { name: "Write a comment" });
    await until(async () => (await box.value()) === "Half a thought", "the comment to be there again");
  });

  it("that the server refuses stays in sight, with what to do", async () => {
    const { page, sandbox, id } = await open(DISCUSSED_TASKS.quiet);
    await page.getByRole("textbox", { name: "Write a comment" }).fill("Too late?");
    sandbox.setWorkflowStatus(id, 1);
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    await page.getByText(/Your comment is kept here/).waitFor();
    await page.getByRole("button", { name: "Discard" }).click();
    await page.getByText("Too late?").waitFor("detached");
  });
});
