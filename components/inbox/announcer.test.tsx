// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { Announcer } from "./announcer";
import { NOON, storeInbox } from "./testing/store-inbox";

const list = (...ids: string[]) => ({
  main: { takenAt: NOON, rows: ids.map((id) => sampleRow({ id })), unreadable: [], templateNames: {} },
});

beforeEach(() => storeInbox({ snapshot: { rows: [sampleRow({ id: "1" })] } }));
afterEach(cleanup);

it("says nothing about what was there when the page opened", () => {
  render(<Announcer />);
  expect(screen.getByRole("status").textContent).toBe("");
});

it("says what becomes of answers", async () => {
  render(<Announcer />);
  const sending = [sampleEntry({ state: "sending" })];
  await act(() => {
    outbox.value = { entries: sending, tombstones: [] };
  });
  await act(() => {
    outbox.value = { entries: [], tombstones: [{ connection: "main", task: "1", at: NOON }] };
  });
  expect(screen.getByRole("status").textContent).toBe("“Check candidate references” was sent.");
});

it("says how many tasks are new", async () => {
  render(<Announcer />);
  await act(() => {
    snapshots.value = list("1", "2", "3");
  });
  expect(screen.getByRole("status").textContent).toBe("2 new tasks");
});
