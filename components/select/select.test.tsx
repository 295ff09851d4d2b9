// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { sampleField, sampleTask } from "../../lib/app/testing/samples";
import { cachedTaskKey, VERSIONS } from "../../lib/store/keys";
import type { Task } from "../../lib/tasks/task";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { query, scope } from "../find/find-state";
import { loadFind } from "../find/load-find";
import { painted } from "../inbox/painted";
import { InboxScreen } from "../inbox/inbox-screen";
import { NOON, storeInbox } from "../inbox/testing/store-inbox";
import { dismissBatch } from "./batch";
import { endSelection } from "./selection";

interface Sent {
  name: string;
  input: Record<string, unknown>;
}

const answers = vi.fn<(message: Sent) => unknown>();
const ROWS = ["1", "2", "3", "4", "5"].map((id) =>
  sampleRow({ id, name: `Task ${id}`, workflowName: "Stock", startedAt: Number(id) }),
);

// Loaded on demand: not while a test waits for it.
beforeAll(() => import("./complete-dialog"), 20_000);
beforeEach(async () => {
  vi.stubGlobal("requestIdleCallback", () => 1);
  vi.stubGlobal("cancelIdleCallback", () => undefined);
  answers.mockReturnValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((message: unknown) =>
    Promise.resolve(answers(message as Sent)),
  );
  painted.value = true;
  await fakeBrowser.storage.local.clear();
  query.value = "";
  scope.value = "waiting";
  await storeInbox({ snapshot: { rows: ROWS } });
  await loadFind();
  location.hash = "#/";
});
afterEach(async () => {
  endSelection();
  dismissBatch();
  cleanup();
  // effects of what is gone end a little later
  await new Promise((resolve) => setTimeout(resolve, 50));
  vi.unstubAllGlobals();
});

const show = () => render(<InboxScreen surface="popup" />);
const link = (id: string) => screen.getByRole("link", { name: new RegExp(`^Task ${id}`) });
const press = (key: string, options: KeyboardEventInit = {}) =>
  act(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options });
  });
const click = (element: HTMLElement, options: MouseEventInit = {}) =>
  act(() => {
    fireEvent.click(element, options);
  });
const chosen = () =>
  screen
    .queryAllByRole<HTMLInputElement>("checkbox", { name: /^Choose/ })
    .flatMap((box) => (box.checked ? [box.getAttribute("aria-label")?.match(/\d/)?.[0]] : []));
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const cache = (...tasks: Task[]) =>
  fakeBrowser.storage.local.set(
    Object.fromEntries(
      tasks.map((task) => [
        cachedTaskKey("main", task.id),
        { version: VERSIONS.task, value: { task, readAt: Date.now() } },
      ]),
    ),
  );

describe("choosing rows", () => {
  it("with x, one by one", async () => {
    show();
    await press("j");
    await press("x");
    await press("j");
    await press("j");
    await press("x");
    expect(chosen()).toEqual(["1", "3"]);
    expect(screen.getAllByText("2 tasks chosen").length).toBeGreaterThan(0);
    await press("x");
    expect(chosen()).toEqual(["1"]);
  });

  it("with Shift and the arrows, forth and back, besides what was chosen before", async () => {
    show();
    await press("j");
    await press("x");
    await press("j");
    await press("j");
    await press("x");
    await press("ArrowDown", { shiftKey: true });
    await press("J", { shiftKey: true });
    expect(chosen()).toEqual(["1", "3", "4", "5"]);
    await press("K", { shiftKey: true });
    expect(chosen()).toEqual(["1", "3", "4"]);
  });

  it("with a click and another one with Shift", async () => {
    show();
    const box = (id: string) => screen.getByRole("checkbox", { name: `Choose “Task ${id}”` });
    await click(box("2"));
    await click(box("4"), { shiftKey: true });
    expect(chosen()).toEqual(["2", "3", "4"]);
    await click(link("5"), { shiftKey: true });
    expect(chosen()).toEqual(["2", "3", "4", "5"]);
  });

  it("all that are shown, with the button or Ctrl+A; Escape ends it", async () => {
    show();
    await press("j");
    await press("x");
    await click(button("Choose all 5"));
    expect(chosen()).toHaveLength(5);
    expect(screen.queryByRole("button", { name: /^Choose all/ })).toBeNull();
    await press("Escape");
    expect(chosen()).toEqual([]);
    await press("x");
    await press("a", { ctrlKey: true });
    expect(chosen()).toHaveLength(5);
  });

  it("survives a search and forgets what has left the list", async () => {
    show();
    await press("j");
    await press("x");
    await press("ArrowDown", { shiftKey: true });
    await act(() => {
      query.value = "task 5";
    });
    expect(screen.getAllByText("2 tasks chosen").length).toBeGreaterThan(0);
    await act(() => {
      query.value = "";
      snapshots.value = { main: { takenAt: NOON, rows: ROWS.slice(1), unreadable: [], templateNames: {} } };
    });
    expect(chosen()).toEqual(["2"]);
    await act(() => {
      snapshots.value = { main: { takenAt: NOON, rows: ROWS, unreadable: [], templateNames: {} } };
    });
    expect(chosen()).toEqual(["2"]);
  });
});

describe("completing what is chosen", () => {
  const ready = (id: string) => sampleTask({ id, name: `Task ${id}` });

  async function ask() {
    show();
    await press("j");
    await press("x");
    await press("ArrowDown", { shiftKey: true });
    await press("ArrowDown", { shiftKey: true });
    await click(button("Complete"));
    return screen.findByRole("dialog");
  }

  it("sends those that need nothing, names the others, and shows what becomes of each", async () => {
    const open = sampleTask({ id: "2", fields: [sampleField("string", { required: true })] });
    await cache(ready("1"), open);
    answers.mockImplementation(({ name, input }) => {
      if (name === "read-task") return { ok: true, value: ready(String(input.task)) };
      return { ok: true, value: { operations: ["o1", "o3"] } };
    });
    const dialog = await ask();
    const left = await within(dialog).findByRole("list", { name: /left out/ });
    expect(left.textContent).toBe("Task 21 field has to be filled in");
    await click(within(dialog).getByRole("button", { name: "Complete 2 tasks" }));
    const sent = answers.mock.calls.map(([message]) => message).find(({ name }) => name === "complete-many");
    expect(sent?.input).toEqual({
      tasks: ["1", "3"].map((task) => ({ connection: "main", task, version: expect.anything() })),
    });
    await act(() => {
      const first = sampleEntry({ operation: "o1", task: "1", taskName: "Task 1", state: "sending" });
      const third = sampleEntry({ operation: "o3", task: "3", taskName: "Task 3", state: "needs-you" });
      outbox.value = { entries: [first, third], tombstones: [] };
    });
    const together = await screen.findByRole("list", { name: /^Completed together/ });
    expect(together.textContent).toContain("Task 1sending");
    expect(screen.getByText("0 of 2 sent")).toBeTruthy();
    await act(() => {
      const third = sampleEntry({ operation: "o3", task: "3", taskName: "Task 3", state: "needs-you" });
      outbox.value = { entries: [third], tombstones: [{ connection: "main", task: "1", at: 1 }] };
    });
    expect(screen.getAllByText("1 task completed. 1 needs you.").length).toBeGreaterThan(0);
    expect(screen.getByRole("list", { name: /^Completed together/ }).textContent).toBe(
      "Task 1 CompletedStock",
    );
    expect(screen.getByRole("list", { name: /^Needs you/ }).textContent).toContain("Task 3");
    await click(button("Hide"));
    expect(screen.queryByRole("list", { name: /^Completed together/ })).toBeNull();
  });

  it("says that none is ready, and leads to one", async () => {
    answers.mockReturnValue({ ok: false, failure: { kind: "offline", url: "" } });
    const dialog = await ask();
    await within(dialog).findByRole("heading", { name: "None of these can be completed as it stands" });
    expect(within(dialog).queryByRole("button", { name: /^Complete/ })).toBeNull();
    expect(dialog.textContent).toContain("It could not be read");
    await click(within(dialog).getByRole("button", { name: "Task 2" }));
    expect(location.hash).toBe("#/task/main/2");
  });

  it("keeps everything chosen and says so when the background could not take them", async () => {
    await cache(ready("1"), ready("2"), ready("3"));
    answers.mockReturnValue({ ok: false, failure: { kind: "interrupted", url: "" } });
    const dialog = await ask();
    await click(await within(dialog).findByRole("button", { name: "Complete 3 tasks" }));
    expect((await within(dialog).findByRole("alert")).textContent).not.toBe("");
    expect(chosen()).toEqual(["1", "2", "3"]);
  });
});

describe("completing from the row", () => {
  const quick = (id: string) => click(button(`Complete “Task ${id}”`));

  it("completes a task that is known to need nothing", async () => {
    await cache(sampleTask({ id: "1" }));
    show();
    await quick("1");
    await vi.waitFor(() =>
      expect(answers).toHaveBeenCalledWith({
        name: "complete",
        input: { connection: "main", task: "1", answers: {}, version: expect.anything() },
      }),
    );
    expect(location.hash).toBe("#/");
  });

  it("opens one that needs something, and one that is not known", async () => {
    await cache(sampleTask({ id: "1", fields: [sampleField("string", { required: true })] }));
    show();
    await quick("1");
    await vi.waitFor(() => expect(location.hash).toBe("#/task/main/1"));
    await quick("2");
    await vi.waitFor(() => expect(location.hash).toBe("#/task/main/2"));
    expect(answers).not.toHaveBeenCalledWith(expect.objectContaining({ name: "complete" }));
  });
});
