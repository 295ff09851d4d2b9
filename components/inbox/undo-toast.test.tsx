// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { outbox } from "../../lib/app/stored-state";
import type { OutboxEntry } from "../../lib/store/stored";
import { sampleEntry } from "../../lib/tasks/testing/samples";
import { takeBack } from "./take-back";
import { UndoToast } from "./undo-toast";
import { NOON, storeInbox } from "./testing/store-inbox";

const answered = (entry: Partial<OutboxEntry> = {}) =>
  sampleEntry({ taskName: "Order new grinder", queuedAt: NOON, notBefore: NOON + 5_000, ...entry });
const hold = (...entries: OutboxEntry[]) =>
  act(() => {
    outbox.value = { entries, tombstones: [] };
  });
const pass = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
const click = () => void fireEvent.click(screen.getByRole("button", { name: "Undo" }));
const sent = vi.fn<(message: unknown) => unknown>();

beforeEach(async () => {
  await storeInbox({});
  sent.mockReturnValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((message) =>
    Promise.resolve(sent(message)),
  );
  vi.useFakeTimers({ now: NOON });
  location.hash = "#/";
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("taking an answer back", () => {
  it("is offered while the answer is held, and counts down", async () => {
    render(<UndoToast />);
    expect(screen.queryByRole("button")).toBeNull();
    await hold(answered());
    expect(screen.getByText("Completed “Order new grinder”. Sending in 5 s")).toBeTruthy();
    await pass(2_000);
    expect(screen.getByText("Completed “Order new grinder”. Sending in 3 s")).toBeTruthy();
    await pass(3_000);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is announced once, without the seconds", async () => {
    render(<UndoToast />);
    const region = screen.getByRole("status");
    await hold(answered());
    expect(region.isConnected).toBe(true);
    expect(region.textContent).toBe("Completed “Order new grinder”.");
  });

  it("does not take the focus", async () => {
    render(<UndoToast />);
    await hold(answered());
    expect(document.activeElement).toBe(document.body);
  });

  it.each([
    ["the button", click],
    ["the key z", () => void fireEvent.keyDown(document.body, { key: "z" })],
  ])("leads back to the task: %s", async (_, take) => {
    render(<UndoToast />);
    await hold(answered({ task: "7" }));
    take();
    await pass(1);
    expect(sent).toHaveBeenCalledWith({ name: "undo", input: { operation: "operation-1" } });
    expect(location.hash).toBe("#/task/main/7");
  });

  it("says so when it is too late, and stays where it is", async () => {
    sent.mockReturnValue({ ok: false, failure: { kind: "refused", url: "", status: 409, detail: null } });
    render(<UndoToast />);
    await hold(answered());
    click();
    await pass(1);
    await hold();
    expect(screen.getByRole("status").textContent).toBe(
      "Too late to take “Order new grinder” back. It has been sent.",
    );
    expect(location.hash).toBe("#/");
  });

  it("says so for as long as that is worth saying, also right after another one", async () => {
    sent.mockReturnValue({ ok: false, failure: { kind: "refused", url: "", status: 409, detail: null } });
    render(<UndoToast />);
    const saysSo = () => screen.getByRole("status").textContent !== "";
    await act(() => takeBack(answered({ taskName: "First" })));
    await pass(4_000);
    await act(() => takeBack(answered({ taskName: "Second" })));
    await pass(4_000);
    expect(saysSo()).toBe(true);
    await pass(4_000);
    expect(saysSo()).toBe(false);
  });

  it("is for the latest answer", async () => {
    render(<UndoToast />);
    await hold(
      answered({ operation: "new", taskName: "New", queuedAt: NOON + 1 }),
      answered({ operation: "old", taskName: "Old" }),
    );
    expect(screen.getByRole("status").textContent).toBe("Completed “New”.");
  });

  it.each([
    { state: "sending" },
    { state: "unknown" },
    { state: "needs-you" },
    { failure: { kind: "offline", url: "" } },
  ] as const)("is not offered over the screen for an answer that is past that: %j", async (past) => {
    render(<UndoToast />);
    await hold(answered(past));
    expect(screen.queryByRole("button")).toBeNull();
  });
});
