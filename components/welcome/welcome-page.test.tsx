// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { cleanup, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReadPolicy } from "../../lib/store/policy";
import type { Connection, Snapshot, SyncStatus } from "../../lib/store/stored";
import type { TaskRow } from "../../lib/tasks/task";
import { API, CONNECTION, FILES, WEB } from "../options/testing/examples";
import { FakeEffects } from "../options/testing/fake-effects";
import { click, type } from "../options/testing/render-page";
import { WelcomePage } from "./welcome-page";

let effects: FakeEffects;
beforeEach(() => {
  effects = new FakeEffects();
  effects.answers = { discover: { api: API, web: WEB, files: FILES }, connect: CONNECTION };
});
afterEach(cleanup);

const row = (id: string, dueAt: number | null): TaskRow => ({
  id,
  name: `Task ${id}`,
  workflowName: "Roast",
  templateId: "7",
  step: "s",
  dueAt,
  startedAt: 1,
  completedAt: null,
  urgent: false,
  status: "active",
});

function show(...connected: Connection[]) {
  const state = {
    connections: signal<Connection[]>(connected),
    snapshots: signal<Record<string, Snapshot>>({}),
    statuses: signal<Record<string, SyncStatus>>({}),
    policy: signal<ReadPolicy | undefined>({ policy: {}, ignored: [] }),
    pinned: signal<boolean | null>(null),
  };
  render(<WelcomePage state={state} effects={effects} />);
  return state;
}

const snapshot = (...rows: TaskRow[]): Snapshot => ({
  takenAt: 1,
  rows,
  unreadable: [],
  templateNames: { "7": "Coffee" },
});
const link = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

describe("the welcome page", () => {
  it("offers the demonstration", () => {
    show();
    expect(link("Try it without an account")).toBe("/demonstration.html");
  });

  it("tells how to pin the icon until it is pinned", async () => {
    const { pinned } = show();
    screen.getByText(/beside Workflow Inbox/);
    pinned.value = true;
    await screen.findByText("The icon is in your toolbar.");
    screen.getByRole("heading", { name: "Pin the icon (Done)" });
  });

  it("connects, asks for notifications in the same question, and ends on the task that comes first", async () => {
    const { connections, snapshots } = show();
    screen.getByText("Once you are connected, the task that comes first appears here.");
    click("Our own server", "radio");
    type("Server address", "pneumatic.harborlight.test");
    type("Your API key", "pn-secret");
    click("Connect");
    await waitFor(() => expect(effects.inputs("set-notifications")).toEqual([{ enabled: true }]));
    expect(effects.prompts[0]?.notifications).toBe(true);
    connections.value = [CONNECTION];
    const who = await screen.findByRole("heading", { name: /^Connected as Margit Lindqvist/ });
    await waitFor(() => expect(document.activeElement).toBe(who));
    screen.getByText("Reading your tasks …");

    snapshots.value = { [CONNECTION.id]: snapshot(row("2", null), row("1", Date.UTC(2026, 4, 5, 9))) };
    await screen.findByText("Task 1");
    screen.getByText("Roast · Coffee");
    screen.getByText("Due: Tue, May 5, 2026, 11:00 AM");
    screen.getByText("2 tasks wait for you in all.");
    expect(link("Open this task")).toBe(`/inbox.html#/task/${CONNECTION.id}/1`);
  });

  it("says what comes next where nothing waits", async () => {
    const { snapshots } = show(CONNECTION);
    snapshots.value = { [CONNECTION.id]: snapshot() };
    await screen.findByText(/^Nothing waits for you right now\. When a task comes in/);
    expect(link("Open the inbox")).toBe("/inbox.html#/");
  });

  it("says so where the tasks cannot be read", async () => {
    const { statuses } = show(CONNECTION);
    const failure = { kind: "unreachable", url: API } as const;
    statuses.value = { [CONNECTION.id]: { state: "stopped", since: 1, failure, lastGoodAt: null } };
    await screen.findByText(/could not be read yet/);
  });

  it("connects to the server that an administrator has set", async () => {
    const { policy } = show();
    policy.value = { policy: { server: API, otherServers: false }, ignored: [] };
    await screen.findByText(API);
    expect(screen.queryByLabelText("Server address")).toBeNull();
  });

  it("speaks another language on the spot", () => {
    show();
    const select = screen.getByRole("combobox", { name: "Language" });
    if (!(select instanceof HTMLSelectElement)) throw new Error("no list");
    select.value = "de";
    select.dispatchEvent(new Event("change", { bubbles: true }));
    expect(effects.languages).toEqual(["de"]);
  });
});
