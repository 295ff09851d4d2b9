// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { openJournal } from "../../lib/app/draft-journal";
import { openDraft } from "../../lib/app/draft-session";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { sampleTask } from "../../lib/app/testing/samples";
import { fieldSignature } from "../../lib/fields/signature";
import { fail, type Failure } from "../../lib/http/failure";
import { sampleEntry } from "../../lib/tasks/testing/samples";
import { score, notes, world, store, show, prepareTask } from "./testing/shown-task";

prepareTask();

describe("reading a task", () => {
  it("shows what is stored at once and reads it again in the background", async () => {
    const { services, commands } = world();
    await store(sampleTask({ description: "Rate **them**.", fields: [score] }));
    await show(services);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Score the vendor");
    expect(screen.getByText("them").tagName).toBe("STRONG");
    expect(commands("read-task")).toEqual([{ name: "read-task", input: { connection: "main", task: "17" } }]);
  });

  it("knows the name from the list while nothing else is stored", async () => {
    const { services } = world({ answers: { "read-task": new Promise(() => undefined) } });
    await show(services);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Score the vendor");
    expect(screen.getByText("Loading the task")).toBeTruthy();
  });

  it("counts nothing as missing before it knows what was typed earlier", async () => {
    const { services } = world();
    const journal = openJournal(localStorage, "main", "17");
    const openUnreadDraft = () =>
      openDraft({ journal, read: () => new Promise(() => undefined), change: async () => undefined });
    await store(sampleTask({ description: "Rate them.", fields: [score] }));
    await show({ ...services, openDraft: openUnreadDraft });
    expect(screen.getByText("Rate them.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Complete" })).toBeNull();
  });

  it("never overwrites what was typed when the task comes anew", async () => {
    const { services } = world();
    await store(sampleTask({ fields: [score, notes] }));
    await show(services);
    fireEvent.input(screen.getByLabelText(/Score/), { target: { value: "4" } });
    await store(
      sampleTask({
        fields: [
          { ...score, value: { type: "number", text: "1" } },
          { ...notes, value: { type: "text", text: "from the server" } },
        ],
      }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>("Notes").value).toBe("from the server"),
    );
    expect(screen.getByLabelText<HTMLInputElement>(/Score/).value).toBe("4");
  });

  it("keeps what it has when the server does not answer, and says from when that is", async () => {
    const failure: Failure = { kind: "unreachable", url: "https://api.pneumatic.test/v2/tasks/17" };
    const { services, commands } = world({ answers: { "read-task": fail(failure) } });
    await store(sampleTask({ fields: [score] }));
    await show(services);
    expect(screen.getByText(/The server does not answer. What you see is from/)).toBeTruthy();
    expect(screen.getByLabelText(/Score/)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(commands("read-task")).toHaveLength(2));
  });

  it("says when the task is not there any more", async () => {
    const failure: Failure = { kind: "forbidden", url: "", status: 403, detail: null };
    const { services } = world({ answers: { "read-task": fail(failure) } });
    await show(services);
    expect(screen.getByText("This task is not there for you any more.")).toBeTruthy();
    const links = screen.getAllByRole<HTMLAnchorElement>("link", { name: "Open in Pneumatic" });
    expect(links.at(-1)?.href).toBe("https://app.pneumatic.test/tasks/17/");
  });

  it("can be read, and no more, once it is not there any more; what was typed is kept", async () => {
    const failure: Failure = { kind: "not-found", url: "", status: 404, detail: null };
    const drafts = {
      score: { value: { type: "number", text: "4" }, signature: fieldSignature(score) },
    } as const;
    const { services } = world({ answers: { "read-task": fail(failure) }, drafts });
    await store(sampleTask({ fields: [score] }));
    await show(services);
    expect(screen.getByText(/^This task is not there for you any more. What you see is from/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Complete" })).toBeNull();
    expect(screen.queryByLabelText(/Score/)).toBeNull();
    expect(screen.getByRole("button", { name: "Copy answers" })).toBeTruthy();
  });

  it("says once that it is gone, where answers could not be delivered", async () => {
    const failure: Failure = { kind: "not-found", url: "", status: 404, detail: null };
    const { services } = world({ answers: { "read-task": fail(failure) } });
    outbox.value = {
      entries: [
        sampleEntry({ connection: "main", task: "17", state: "needs-you", obstacle: { reason: "gone" } }),
      ],
      tombstones: [],
    };
    await store(sampleTask({ fields: [score] }));
    await show(services);
    expect(
      screen.getByText(/This task is no longer there for you\. Your answers are kept here/),
    ).toBeTruthy();
    expect(screen.queryByText(/What you see is from/)).toBeNull();
  });

  it("asks once more when the background stopped before it answered", async () => {
    const { services, commands } = world({
      answers: { "read-task": fail({ kind: "interrupted", url: "" }) },
    });
    await store(sampleTask());
    await show(services);
    await waitFor(() => expect(commands("read-task")).toHaveLength(2));
    expect(screen.getByText(/The browser stopped the extension/)).toBeTruthy();
  });

  it("is not read again when it is left", async () => {
    const { services, commands } = world();
    await store(sampleTask());
    await show(services);
    cleanup();
    expect(commands("read-task")).toHaveLength(1);
  });

  it("is read again when it leaves the list without an answer from here", async () => {
    const { services, commands } = world();
    await store(sampleTask());
    await show(services);
    await act(() => {
      snapshots.value = { main: { takenAt: 1, rows: [], unreadable: [], templateNames: {} } };
    });
    await waitFor(() => expect(commands("read-task")).toHaveLength(2));
  });
});

describe("performers", () => {
  it("says who has finished when all of them must", async () => {
    const { services } = world();
    const performers = [4, 2, 77].map((id) => ({
      kind: "user" as const,
      id,
      finished: id === 2,
      finishedAt: null,
    }));
    await store(sampleTask({ performers, requireCompletionByAll: true }));
    await show(services);
    expect(
      screen.getByText(/1 of 3 have finished: Tomás Herrera. Still to finish: you and somebody./),
    ).toBeTruthy();
  });
});

describe("who may only look", () => {
  it("sees values and no form", async () => {
    const { services } = world();
    await store(
      sampleTask({ readOnly: true, fields: [{ ...notes, value: { type: "text", text: "*Fine*" } }] }),
    );
    await show(services);
    expect(screen.getByText("You can read this task, but not complete it.")).toBeTruthy();
    expect(screen.getByText("Fine").tagName).toBe("EM");
    expect(screen.queryByRole("textbox", { name: "Notes" })).toBeNull();
    expect(document.querySelector("footer")).toBeNull();
  });
});
