// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import type { Failure } from "../../lib/http/failure";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { NOON, storeInbox } from "./testing/store-inbox";
import { sent, show, prepareScreen } from "./testing/screen";

prepareScreen();

describe("answers on their way", () => {
  const rows = [sampleRow({ id: "1", name: "Answer refund" }), sampleRow({ id: "2", name: "Other" })];
  const offline: Failure = { kind: "offline", url: "" };

  it("leave the list at once and need no line of their own while all goes well", async () => {
    const entry = sampleEntry({ task: "1", queuedAt: NOON, notBefore: NOON + 5_000 });
    await storeInbox({ snapshot: { rows }, outbox: { entries: [entry] } });
    show();
    expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
      "Inbox 1",
      "No date 1",
    ]);
  });

  it("stand at the top when something holds them up, and can be taken back", async () => {
    const entry = sampleEntry({ task: "1", taskName: "Answer refund", failure: offline });
    await storeInbox({ snapshot: { rows }, outbox: { entries: [entry] } });
    show();
    const list = screen.getByRole("list", { name: "Waiting to be sent 1" });
    expect(list.textContent).toContain("Goes out once you are online");
    fireEvent.click(within(list).getByRole("button", { name: "Take back the answers to “Answer refund”" }));
    expect(sent).toHaveBeenCalledWith({ name: "undo", input: { operation: "operation-1" } });
  });

  it("that are returns, comments or launches say so, and a return can be taken back", async () => {
    const held = { failure: offline };
    const entries = [
      sampleEntry({ ...held, kind: "return", task: "1", taskName: "Answer refund" }),
      sampleEntry({ ...held, kind: "comment", operation: "2", task: "2", taskName: "Other", text: "Hi" }),
      sampleEntry({
        ...held,
        kind: "launch",
        operation: "3",
        task: "launch:5",
        taskName: "",
        subject: "Refund",
      }),
    ];
    await storeInbox({ snapshot: { rows }, outbox: { entries } });
    show();
    const lines = within(screen.getByRole("list", { name: "Waiting to be sent 3" })).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "Answer refundTake backReturn: Goes out once you are online",
      "OtherComment: Goes out once you are online",
      "RefundLaunch: Goes out once you are online",
    ]);
    expect(screen.getByRole("button", { name: "Take back the return of “Answer refund”" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /Other/ })).toBeTruthy();
  });

  it("that are comments or launches can be sent again, copied and discarded when they are stopped", async () => {
    const failure: Failure = {
      kind: "invalid",
      url: "",
      status: 400,
      message: "No.",
      field: null,
      parameter: null,
    };
    const stopped = { state: "needs-you", obstacle: { reason: "refused", failure } } as const;
    const entries = [
      sampleEntry({ ...stopped, kind: "comment", task: "9", taskName: "Gone task", text: "Hi" }),
      sampleEntry({ ...stopped, kind: "launch", operation: "3", task: "launch:5", subject: "Refund" }),
    ];
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await storeInbox({ snapshot: { rows }, outbox: { entries } });
    show();
    const list = within(screen.getByRole("list", { name: "Needs you 2" }));
    fireEvent.click(list.getByRole("button", { name: "Copy the comment on “Gone task”" }));
    expect(writeText).toHaveBeenCalledWith("Hi");
    fireEvent.click(list.getByRole("button", { name: "Try again to send what belongs to “Gone task”" }));
    fireEvent.click(list.getByRole("button", { name: "Discard what belongs to “Refund”" }));
    expect(sent.mock.calls.map(([message]) => message)).toEqual(
      expect.arrayContaining([
        { name: "retry", input: { operation: "operation-1" } },
        { name: "discard", input: { operation: "3" } },
      ]),
    );
  });

  it("stand at the top when they take longer than usual", async () => {
    const entry = sampleEntry({
      task: "1",
      state: "sending",
      queuedAt: NOON - 60_000,
      notBefore: NOON - 55_000,
    });
    await storeInbox({ snapshot: { rows }, outbox: { entries: [entry] } });
    show();
    expect(screen.getByRole("list", { name: "Waiting to be sent 1" }).textContent).toContain("sending");
    expect(screen.queryByRole("button", { name: /Take back/ })).toBeNull();
  });

  it("lead back to their task when they need the person", async () => {
    const entry = sampleEntry({
      task: "1",
      state: "needs-you",
      obstacle: { reason: "completed-by-other", at: null },
    });
    await storeInbox({ snapshot: { rows }, outbox: { entries: [entry] } });
    show();
    const list = screen.getByRole("list", { name: "Needs you 1" });
    expect(list.textContent).toContain("A colleague completed this task");
    expect(within(list).getByRole("link").getAttribute("href")).toContain("#/task/main/1");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Inbox 2");
  });
});
