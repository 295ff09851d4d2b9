// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { outbox } from "../../lib/app/stored-state";
import { sampleTask } from "../../lib/app/testing/samples";
import { fieldSignature } from "../../lib/fields/signature";
import { type Failure } from "../../lib/http/failure";
import { sampleEntry } from "../../lib/tasks/testing/samples";
import { score, notes, world, store, show, prepareTask } from "./testing/shown-task";

prepareTask();

describe("an answer in the outbox", () => {
  const stopped = (reason: "changed" | "completed-by-other") =>
    sampleEntry({
      task: "17",
      state: "needs-you",
      obstacle: reason === "changed" ? { reason } : { reason, at: null },
    });

  it("that stopped says why, keeps the form, and is sent again from it", async () => {
    outbox.value = { entries: [stopped("changed")], tombstones: [] };
    const { services, commands } = world();
    await store(sampleTask({ fields: [notes] }));
    await show(services);
    expect(
      screen.getByText(/The task has changed since you answered.*Your answers are kept here./),
    ).toBeTruthy();
    fireEvent.input(screen.getByLabelText("Notes"), { target: { value: "typed since" } });
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(commands("complete")).toHaveLength(1));
    expect(commands("complete")[0]?.input).toMatchObject({
      answers: { notes: { type: "text", text: "typed since" } },
    });
  });

  it("that cannot be taken any more can be copied and thrown away, after a question", async () => {
    outbox.value = { entries: [stopped("completed-by-other")], tombstones: [] };
    const { services, commands } = world();
    await store(sampleTask({ status: "completed" }));
    await show(services);
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(commands("discard")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Discard them" }));
    expect(commands("discard")).toEqual([{ name: "discard", input: { operation: "operation-1" } }]);
  });

  it("that waits says for what, and can be taken back", async () => {
    const failure: Failure = { kind: "offline", url: "" };
    outbox.value = { entries: [sampleEntry({ task: "17", state: "queued", failure })], tombstones: [] };
    const { services } = world();
    await store(sampleTask({ fields: [score] }));
    await show(services);
    expect(
      screen.getByText(/You are offline. Your answers are kept and sent as soon as possible./),
    ).toBeTruthy();
    expect(screen.getByRole("button", { name: "Take back" })).toBeTruthy();
  });

  it("that may or may not have arrived is not sent again from here", async () => {
    outbox.value = { entries: [sampleEntry({ task: "17", state: "unknown" })], tombstones: [] };
    const { services } = world();
    await store(sampleTask({ fields: [score] }));
    await show(services);
    expect(screen.getByText(/Whether they arrived is being checked/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Complete|Try again|Discard/ })).toBeNull();
  });

  it("that is on its way shows what was sent and no form", async () => {
    outbox.value = { entries: [sampleEntry({ task: "17", state: "queued" })], tombstones: [] };
    const drafts = {
      score: { signature: fieldSignature(score), value: { type: "number", text: "3" } as const },
    };
    const { services } = world({ drafts });
    await store(sampleTask({ fields: [score] }));
    await show(services);
    expect(screen.getByText(/on their way/)).toBeTruthy();
    expect(screen.getByText("3")).toBeTruthy();
    expect(screen.queryByRole("textbox", { name: /Score/ })).toBeNull();
  });

  it("refused for one field says so at that field, until it is changed", async () => {
    const failure: Failure = {
      kind: "invalid",
      url: "",
      status: 400,
      message: "The URL is invalid.",
      field: "notes",
      parameter: null,
    };
    outbox.value = {
      entries: [sampleEntry({ task: "17", state: "needs-you", obstacle: { reason: "refused", failure } })],
      tombstones: [],
    };
    const { services } = world();
    await store(sampleTask({ fields: [notes] }));
    await show(services);
    expect(screen.getByText("The URL is invalid.")).toBeTruthy();
    fireEvent.input(screen.getByLabelText("Notes"), { target: { value: "x" } });
    await waitFor(() => expect(screen.queryByText("The URL is invalid.")).toBeNull());
  });
});

describe("a return in the outbox", () => {
  const revertTargets = [{ id: "16", name: "Collect the facts" }];
  const returning = (changes: Parameters<typeof sampleEntry>[0]) => {
    const entry = sampleEntry({ task: "17", kind: "return", text: "The offer is missing", ...changes });
    outbox.value = { entries: [entry], tombstones: [] };
  };

  it("is offered only where the task can go back", async () => {
    const { services } = world();
    await store(sampleTask());
    await show(services);
    expect(screen.queryByRole("button", { name: "Return" })).toBeNull();
    await store(sampleTask({ revertTargets }));
    fireEvent.click(await screen.findByRole("button", { name: "Return" }));
    expect(await screen.findByRole("dialog", { name: "Return to an earlier step" })).toBeTruthy();
  });

  it("that is on its way says so", async () => {
    returning({ state: "queued" });
    const { services } = world();
    await store(sampleTask({ revertTargets }));
    await show(services);
    expect(screen.getByText(/You are returning this task to an earlier step/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Return" })).toBeNull();
  });

  it("that stopped says why, can be tried again or dropped, and leaves the form open", async () => {
    returning({ state: "needs-you", obstacle: { reason: "sub-workflow-running" } });
    const { services, commands } = world();
    await store(sampleTask({ revertTargets, fields: [notes] }));
    await show(services);
    expect(screen.getByText(/has to be done first. The task was not returned./)).toBeTruthy();
    expect(screen.getByLabelText("Notes")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Return again" }));
    fireEvent.click(screen.getByRole("button", { name: "Do not return it" }));
    expect(commands("retry")).toEqual([{ name: "retry", input: { operation: "operation-1" } }]);
    expect(commands("discard")).toEqual([{ name: "discard", input: { operation: "operation-1" } }]);
  });
});
