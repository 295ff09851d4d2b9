// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { connections, outbox, snapshots } from "../../../lib/app/stored-state";
import {
  sampleConnection,
  sampleDirectory,
  sampleTask,
  sampleWorkflow,
} from "../../../lib/app/testing/samples";
import { fail, succeed } from "../../../lib/http/failure";
import { cachedTaskKey, directoryKey, VERSIONS } from "../../../lib/store/keys";
import type { Person } from "../../../lib/store/stored";
import type { Task } from "../../../lib/tasks/task";
import { loadManage } from "../load-parts";
import { ServicesContext } from "../task-context";
import { TaskScreen } from "../task-screen";
import { taskWorld } from "../testing/task-world";

const ME = sampleConnection().person;
const forbidden = fail({ kind: "forbidden", url: "", status: 403, detail: null });
const performers = [
  { kind: "user" as const, id: 4, finished: false, finishedAt: null },
  { kind: "user" as const, id: 9, finished: false, finishedAt: null },
];

async function show(
  role: Person["role"],
  {
    owners = [],
    server = {},
    task = {},
  }: { owners?: number[]; server?: Record<string, () => unknown>; task?: Partial<Task> } = {},
) {
  const world = taskWorld({ server: { getWorkflow: () => succeed(sampleWorkflow({ owners })), ...server } });
  const connection = sampleConnection({ person: { ...ME, role } });
  await fakeBrowser.storage.local.set({
    [cachedTaskKey("main", "17")]: {
      version: VERSIONS.task,
      value: { task: sampleTask({ performers, ...task }), readAt: Date.now() },
    },
    [directoryKey("main")]: { version: VERSIONS.directory, value: sampleDirectory() },
  });
  render(
    <ServicesContext.Provider value={world.services}>
      <TaskScreen connection={connection} task="17" surface="popup" />
    </ServicesContext.Provider>,
  );
  await waitFor(() => expect(screen.getByText("Nordic Packaging")).toBeTruthy());
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  fireEvent.click(screen.getByRole("button", { name: "More" }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  return world;
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name, hidden: true }));
const offered = (name: string) => screen.queryByRole("button", { name, hidden: true }) !== null;

beforeAll(() => loadManage());
beforeEach(() => {
  fakeBrowser.reset();
  outbox.value = { entries: [], tombstones: [] };
  snapshots.value = {};
  connections.value = [sampleConnection()];
});
afterEach(cleanup);

describe("who may", () => {
  it.each([
    ["the account's owner", "owner", [], true],
    ["an admin who owns the workflow", "admin", [ME.id], true],
    ["an admin who does not", "admin", [], false],
    ["a member, even an owner of the workflow", "member", [ME.id], false],
  ] as const)("change a task: %s", async (_who, role, owners, may) => {
    const world = await show(role, { owners: [...owners] });
    expect(offered("Change who does it")).toBe(may);
    expect(offered("End the workflow")).toBe(may);
    // About members the server is not even asked.
    expect(world.questions("getWorkflow").length > 0).toBe(role !== "member");
  });

  it("may, also where the menu was opened before the task was there", async () => {
    const world = taskWorld({ server: { getWorkflow: () => succeed(sampleWorkflow()) } });
    const connection = sampleConnection({ person: { ...ME, role: "owner" } });
    render(
      <ServicesContext.Provider value={world.services}>
        <TaskScreen connection={connection} task="17" surface="popup" />
      </ServicesContext.Provider>,
    );
    fireEvent.click(await screen.findByRole("button", { name: "More" }));
    await act(() =>
      fakeBrowser.storage.local.set({
        [cachedTaskKey("main", "17")]: {
          version: VERSIONS.task,
          value: { task: sampleTask({ performers }), readAt: Date.now() },
        },
      }),
    );
    await waitFor(() => expect(offered("Change who does it")).toBe(true));
  });

  it("end only a workflow whose template allows it", async () => {
    await show("owner", { server: { getWorkflow: () => succeed(sampleWorkflow({ finalizable: false })) } });
    expect(offered("Change who does it")).toBe(true);
    expect(offered("End the workflow")).toBe(false);
  });
});

describe("a change", () => {
  it("is shown at once and told to the server", async () => {
    const world = await show("owner");
    press("Mark as urgent");
    await waitFor(() => expect(screen.getByText("Urgent")).toBeTruthy());
    expect(world.questions("updateWorkflow")).toEqual([["5", { urgent: true }]]);
    await waitFor(() => expect(world.commands("poll")).toEqual([{ reason: "user" }]));
    expect(world.commands("read-task").length).toBeGreaterThan(1);
  });

  it("is taken back when the server refuses, with a sentence and a way to try again", async () => {
    const world = await show("owner", { server: { updateWorkflow: () => forbidden } });
    press("Mark as urgent");
    await waitFor(() =>
      expect(
        screen.getByText("The server does not allow you to do this. The change was taken back."),
      ).toBeTruthy(),
    );
    expect(screen.queryByText("Urgent")).toBeNull();
    press("Try again");
    await waitFor(() => expect(world.questions("updateWorkflow")).toHaveLength(2));
  });

  it("of the due date sets and removes it", async () => {
    const dueAt = Date.parse("2026-12-01T10:00:00Z");
    const world = await show("owner", { task: { dueAt } });
    press("Change the due date");
    const day = await screen.findByLabelText<HTMLInputElement>("Due: day");
    expect(day.value).toBe("2026-12-01");
    fireEvent.input(day, { target: { value: "2026-12-03" } });
    press("Set");
    await waitFor(() =>
      expect(world.questions("setTaskDueDate")).toEqual([["17", Date.parse("2026-12-03T10:00:00Z")]]),
    );
    press("Change the due date");
    fireEvent.click(await screen.findByRole("button", { name: "Remove the due date" }));
    await waitFor(() => expect(world.questions("setTaskDueDate").at(-1)).toEqual(["17", null]));
  });

  it("of the performers adds people, invites guests and takes both off", async () => {
    const world = await show("owner");
    press("Change who does it");
    const dialog = within(await screen.findByRole("dialog", { name: "Who does this task" }));
    const box = dialog.getByRole("combobox");
    fireEvent.input(box, { target: { value: "Tom" } });
    fireEvent.click(await dialog.findByRole("option", { name: /Tomás/ }));
    await waitFor(() => expect(world.questions("addPerformer")).toEqual([["17", { kind: "user", id: 2 }]]));
    fireEvent.click(dialog.getByRole("button", { name: "Take “Guest Person” off this task" }));
    await waitFor(() =>
      expect(world.questions("removePerformer")).toEqual([
        ["17", { kind: "guest", email: "guest@elsewhere.test" }],
      ]),
    );
    fireEvent.input(dialog.getByLabelText("Invite a guest by e-mail"), { target: { value: "a@b.test" } });
    fireEvent.click(dialog.getByRole("button", { name: "Invite" }));
    await waitFor(() =>
      expect(world.questions("addPerformer").at(-1)).toEqual(["17", { kind: "guest", email: "a@b.test" }]),
    );
  });

  it("lets the workflow rest until a time in the future", async () => {
    const world = await show("owner");
    press("Snooze the workflow");
    const day = await screen.findByLabelText("Until: day");
    fireEvent.input(day, { target: { value: "2001-01-01" } });
    press("Snooze");
    await waitFor(() => expect(screen.getByText("Choose a time in the future.")).toBeTruthy());
    fireEvent.input(day, { target: { value: "2101-01-01" } });
    press("Snooze");
    await waitFor(() =>
      expect(world.questions("snoozeWorkflow")).toEqual([["5", Date.parse("2101-01-01T08:00:00Z")]]),
    );
  });

  it("takes up a snoozed workflow again", async () => {
    const workflow = { ...sampleTask().workflow, status: "snoozed" as const };
    const world = await show("owner", { task: { workflow } });
    expect(offered("Change who does it")).toBe(false);
    press("Resume the workflow");
    await waitFor(() => expect(world.questions("resumeWorkflow")).toEqual([["5"]]));
  });

  it("keeps the entries of the menu in their places when the server has told of it", async () => {
    const workflow = { ...sampleTask().workflow, status: "snoozed" as const };
    await show("owner", { task: { status: "snoozed", workflow } });
    press("Resume the workflow");
    await waitFor(() => expect(offered("Snooze the workflow")).toBe(true));
    // The server has not answered yet; it will say that the task is open again.
    expect(offered("Change who does it")).toBe(true);
  });

  it("ends the workflow after a question", async () => {
    const world = await show("owner");
    press("End the workflow");
    expect(await screen.findByText(/ends now for everybody/)).toBeTruthy();
    expect(world.questions("finishWorkflow")).toEqual([]);
    press("End it");
    await waitFor(() => expect(world.questions("finishWorkflow")).toEqual([["5"]]));
  });
});
