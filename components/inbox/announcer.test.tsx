// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { route, type Route } from "../../lib/app/route";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { launchKey } from "../../lib/messages/command";
import type { OutboxEntry } from "../../lib/store/stored";
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

it("says the same once more when it happens once more", async () => {
  render(<Announcer />);
  const status = screen.getByRole("status");
  for (const ids of [
    ["1", "2"],
    ["1", "2", "3"],
  ]) {
    const before = status.firstChild;
    await act(() => {
      snapshots.value = list(...ids);
    });
    expect(status.textContent).toBe("1 new task");
    expect(status.firstChild).not.toBe(before);
  }
});

describe("what could not be sent", () => {
  /** Shows nothing, then has an entry on its way come to a stop. Returns what is said at once. */
  async function stop(entry: Partial<OutboxEntry>, at: Route = { screen: "inbox" }) {
    route.value = at;
    render(<Announcer />);
    for (const state of ["sending", "needs-you"] as const)
      await act(() => {
        outbox.value = { entries: [sampleEntry({ ...entry, state })], tombstones: [] };
      });
    expect(screen.getByRole("status").textContent).toBe("");
    return screen.getByRole("alert").textContent;
  }

  it("is said at once, with what is kept", async () => {
    expect(await stop({})).toBe("“Check candidate references” could not be sent. Your answers are kept.");
  });

  it("is said again when another try fails too", async () => {
    await stop({});
    const before = screen.getByRole("alert").firstChild;
    for (const state of ["sending", "needs-you"] as const)
      await act(() => {
        outbox.value = { entries: [sampleEntry({ state })], tombstones: [] };
      });
    expect(screen.getByRole("alert").firstChild).not.toBe(before);
  });

  it.each([
    { kind: "return", said: "Return: “Check candidate references” could not be sent." },
    { kind: "comment", said: "Comment: “Check candidate references” could not be sent." },
    { kind: "launch", subject: "Onboarding", taskName: "", said: "Launch: “Onboarding” could not be sent." },
  ] as const)("has a name, whatever it is: $kind", async ({ said, ...entry }) => {
    expect(await stop(entry)).toBe(`${said} What you entered is kept.`);
  });

  it("is left to the screen that says why, where that one is open", async () => {
    expect(await stop({}, { screen: "task", connection: "main", task: "1" })).toBe("");
    cleanup();
    const launch = { kind: "launch", task: launchKey({ template: "7", ancestorTask: null }) } as const;
    expect(await stop(launch, { screen: "launch", connection: "main", template: "7" })).toBe("");
  });

  it("is said on the screen of another task, and of a comment", async () => {
    expect(await stop({}, { screen: "task", connection: "main", task: "2" })).not.toBe("");
    cleanup();
    expect(await stop({ kind: "comment" }, { screen: "task", connection: "main", task: "1" })).not.toBe("");
  });
});
