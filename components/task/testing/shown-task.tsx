import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { route } from "../../../lib/app/route";
import { connections, outbox, snapshots } from "../../../lib/app/stored-state";
import type { TaskServices } from "../../../lib/app/task-services";
import { sampleConnection, sampleDirectory, sampleField } from "../../../lib/app/testing/samples";
import { cachedTaskKey, directoryKey, VERSIONS } from "../../../lib/store/keys";
import { sampleRow } from "../../../lib/tasks/testing/samples";
import type { Task } from "../../../lib/tasks/task";
import { ServicesContext } from "../task-context";
import { TaskScreen } from "../task-screen";
import { quietServices } from "./quiet-services";

export const connection = sampleConnection();

export const score = sampleField("number", { apiName: "score", name: "Score", required: true, order: 2 });

export const notes = sampleField("text", { apiName: "notes", name: "Notes", order: 1 });

/** A background that answers as the test says, and a disk for drafts. */
export function world(options: Parameters<typeof quietServices>[0] = {}) {
  const { services, sent, disk } = quietServices(options);
  return { services, sent, disk, commands: (name: string) => sent.filter((one) => one.name === name) };
}

/** Keeps a task, and the people of the account, as the background does after it has read them. */
export const store = (task: Task) =>
  fakeBrowser.storage.local.set({
    [cachedTaskKey("main", task.id)]: {
      version: VERSIONS.task,
      value: { task, readAt: Date.parse("2026-11-21T09:00:00Z") },
    },
    [directoryKey("main")]: { version: VERSIONS.directory, value: sampleDirectory() },
  });

/** Shows the task that is kept. */
export async function show(services: TaskServices, surface: "popup" | "tab" = "popup") {
  render(
    <ServicesContext.Provider value={services}>
      <TaskScreen connection={connection} task="17" surface={surface} />
    </ServicesContext.Provider>,
  );
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toBeTruthy());
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** Presses Complete. */
export const complete = () => fireEvent.click(screen.getByRole("button", { name: "Complete" }));

/** What the footer says. */
export const footer = () => document.querySelector("footer")?.textContent ?? "";

/** Begins each test anew. */
export function prepareTask(): void {
  beforeEach(() => {
    fakeBrowser.reset();
    location.hash = "";
    route.value = { screen: "inbox" };
    outbox.value = { entries: [], tombstones: [] };
    const rows = [
      sampleRow({ id: "17", name: "Score the vendor", dueAt: 1 }),
      sampleRow({ id: "18", name: "Next one" }),
    ];
    connections.value = [sampleConnection()];
    snapshots.value = { main: { takenAt: 0, rows, unreadable: [], templateNames: {} } };
  });
  afterEach(cleanup);
}
