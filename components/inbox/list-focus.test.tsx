// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { route } from "../../lib/app/route";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { TaskList } from "./task-list";
import { NOON, storeInbox } from "./testing/store-inbox";

const rows = Array.from({ length: 1_000 }, (_, index) =>
  sampleRow({ id: String(index), name: `Task ${index}`, startedAt: index }),
);

beforeEach(() => storeInbox({ snapshot: { rows } }));
afterEach(cleanup);

const show = () => render(<TaskList />);
const focused = () => document.activeElement?.querySelector("span")?.textContent;
const press = (key: string) =>
  act(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  });

describe("the keyboard in the list", () => {
  it("does not take the focus by itself", () => {
    show();
    expect(document.activeElement).toBe(document.body);
  });

  it("starts at the first row from wherever the focus is, and goes up and down", async () => {
    show();
    await press("j");
    expect(focused()).toBe("Task 0");
    await press("ArrowDown");
    await press("j");
    expect(focused()).toBe("Task 2");
    await press("k");
    expect(focused()).toBe("Task 1");
  });

  it("reaches rows that were not in the document", async () => {
    show();
    await press("End");
    expect(focused()).toBe("Task 999");
    await press("ArrowUp");
    expect(focused()).toBe("Task 998");
    await press("Home");
    expect(focused()).toBe("Task 0");
  });

  it("has one stop for the Tab key: the row that was left", async () => {
    show();
    await press("End");
    await act(() => (document.activeElement as HTMLElement).blur());
    const stops = screen.getAllByRole("link").filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(({ textContent }) => textContent)).toEqual(["Task 999Barista, Old Town"]);
  });

  it("takes up the row a person clicked", async () => {
    show();
    await act(() => screen.getByRole("link", { name: /^Task 4 / }).focus());
    await press("ArrowDown");
    expect(focused()).toBe("Task 5");
  });

  it("leaves the keys alone while a task has the focus", async () => {
    show();
    route.value = { screen: "task", connection: "main", task: "5" };
    await press("j");
    expect(document.activeElement).toBe(document.body);
  });
});

describe("coming back to the list", () => {
  it("puts the focus on the row it came from", async () => {
    const list = show();
    await press("j");
    await press("j");
    list.unmount();
    show();
    expect(focused()).toBe("Task 1");
  });

  it("puts the focus on the row that took its place when the task is done", async () => {
    const list = show();
    await press("j");
    await press("j");
    list.unmount();
    const entry = sampleEntry({ task: "1", queuedAt: NOON, notBefore: NOON });
    outbox.value = { entries: [entry], tombstones: [] };
    show();
    expect(focused()).toBe("Task 2");
  });

  it("puts the focus on the last row when the last one is done", async () => {
    const list = show();
    await press("End");
    list.unmount();
    const main = { takenAt: NOON, rows: rows.slice(0, 2), unreadable: [], templateNames: {} };
    snapshots.value = { main };
    show();
    expect(focused()).toBe("Task 1");
  });
});
