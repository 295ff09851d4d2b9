// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { openJournal } from "../../lib/app/draft-journal";
import { openDraft } from "../../lib/app/draft-session";
import { route } from "../../lib/app/route";
import { connections, outbox, snapshots } from "../../lib/app/stored-state";
import type { TaskServices } from "../../lib/app/task-services";
import { sampleConnection, sampleDirectory, sampleField, sampleTask } from "../../lib/app/testing/samples";
import { fieldSignature } from "../../lib/fields/signature";
import { fail, type Failure } from "../../lib/http/failure";
import { cachedTaskKey, directoryKey, VERSIONS } from "../../lib/store/keys";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import type { Task } from "../../lib/tasks/task";
import { ServicesContext } from "./task-context";
import { TaskScreen } from "./task-screen";
import { quietServices } from "./testing/quiet-services";

const connection = sampleConnection();
const score = sampleField("number", { apiName: "score", name: "Score", required: true, order: 2 });
const notes = sampleField("text", { apiName: "notes", name: "Notes", order: 1 });

/** A background that answers as the test says, and a disk for drafts. */
function world(options: Parameters<typeof quietServices>[0] = {}) {
  const { services, sent, disk } = quietServices(options);
  return { services, sent, disk, commands: (name: string) => sent.filter((one) => one.name === name) };
}

const store = (task: Task) =>
  fakeBrowser.storage.local.set({
    [cachedTaskKey("main", task.id)]: {
      version: VERSIONS.task,
      value: { task, readAt: Date.parse("2026-11-21T09:00:00Z") },
    },
    [directoryKey("main")]: { version: VERSIONS.directory, value: sampleDirectory() },
  });

async function show(services: TaskServices, surface: "popup" | "tab" = "popup") {
  render(
    <ServicesContext.Provider value={services}>
      <TaskScreen connection={connection} task="17" surface={surface} />
    </ServicesContext.Provider>,
  );
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toBeTruthy());
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

const complete = () => fireEvent.click(screen.getByRole("button", { name: "Complete" }));
const footer = () => document.querySelector("footer")?.textContent ?? "";

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

describe("completing", () => {
  it("sends what was typed, once everything is written, and goes on with the next task", async () => {
    const { services, commands, disk } = world();
    await store(sampleTask({ fields: [score, notes] }));
    await show(services);
    fireEvent.input(screen.getByLabelText(/Score/), { target: { value: "4" } });
    expect(screen.getByRole("button", { name: "Complete" }).getAttribute("aria-disabled")).toBe("false");
    complete();
    await waitFor(() => expect(location.hash).toBe("#/task/main/18"));
    expect(disk["score"]?.value).toEqual({ type: "number", text: "4" });
    expect(commands("complete")[0]?.input).toMatchObject({
      connection: "main",
      task: "17",
      answers: { score: { type: "number", text: "4" } },
      version: { startedAt: sampleTask().startedAt },
    });
  });

  it("goes back to the list after the last task", async () => {
    const { services } = world();
    snapshots.value = {
      main: { takenAt: 0, rows: [sampleRow({ id: "17" })], unreadable: [], templateNames: {} },
    };
    await store(sampleTask());
    await show(services);
    fireEvent.keyDown(screen.getByRole("heading", { level: 1 }), { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(location.hash).toBe("#/"));
  });

  it("says beside the button what is left, and shows the first of it when pressed all the same", async () => {
    const { services, commands } = world();
    const checklists = [
      { id: 1, apiName: "cl", items: [{ id: 10, apiName: "a", text: "Matched", marked: true }] },
    ];
    await store(sampleTask({ fields: [notes, score], checklists }));
    await show(services);
    const button = screen.getByRole("button", { name: "Complete" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toContain(
      "1 field left.",
    );
    expect(screen.queryByText("Fill this in")).toBeNull();
    complete();
    await waitFor(() => expect(screen.getByText("Fill this in")).toBeTruthy());
    expect(document.activeElement).toBe(screen.getByLabelText(/Score/));
    expect(commands("complete")).toEqual([]);
  });

  it("waits for the checks first", async () => {
    const { services } = world();
    const checklists = [
      { id: 1, apiName: "cl", items: [{ id: 10, apiName: "a", text: "Matched", marked: false }] },
    ];
    await store(sampleTask({ fields: [score], checklists }));
    await show(services);
    expect(footer()).toContain("1 check and 1 field left.");
    complete();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "Matched" })),
    );
  });

  it("keeps everything and says why when the answers could not be put aside", async () => {
    const { services } = world({ answers: { complete: fail({ kind: "interrupted", url: "" }) } });
    await store(sampleTask({ fields: [score] }));
    await show(services);
    fireEvent.input(screen.getByLabelText(/Score/), { target: { value: "4" } });
    complete();
    await waitFor(() =>
      expect(screen.getByText("The browser stopped the extension before it was done.")).toBeTruthy(),
    );
    expect(screen.getByLabelText<HTMLInputElement>(/Score/).value).toBe("4");
    expect(location.hash).toBe("");
  });
});

describe("checks", () => {
  const checklists = [
    {
      id: 1,
      apiName: "cl",
      items: [
        { id: 10, apiName: "a", text: "In the text", marked: false },
        { id: 11, apiName: "b", text: "Below it", marked: false },
      ],
    },
  ];
  const description = "First [clist:cl|a]In the text[/clist].";

  it("stand once: in the text where it has them, else below", async () => {
    const { services } = world();
    await store(sampleTask({ description, checklists }));
    await show(services);
    expect(screen.getAllByRole("checkbox")).toHaveLength(2);
    expect(within(screen.getByRole("region", { name: "Checklist" })).getAllByRole("checkbox")).toHaveLength(
      1,
    );
    expect(screen.getByText("0 of 2 done")).toBeTruthy();
  });

  it("are ticked at once and taken back when the server refuses", async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { services, commands } = world({
      answers: { "mark-item": new Promise((resolve) => (answer = resolve)) },
    });
    await store(sampleTask({ description, checklists }));
    await show(services);
    const box = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Below it" });
    fireEvent.click(box());
    await waitFor(() => expect(screen.getByText("1 of 2 done")).toBeTruthy());
    expect(commands("mark-item")[0]?.input).toMatchObject({
      task: "17",
      checklist: 1,
      item: 11,
      marked: true,
    });
    await act(() => answer(fail({ kind: "forbidden", url: "", status: 403, detail: null })));
    await waitFor(() => expect(screen.getByText("0 of 2 done")).toBeTruthy());
    expect(
      screen.getByText("“Below it” could not be changed. The server does not allow you to do this."),
    ).toBeTruthy();
  });
});

describe("drafts", () => {
  it("are there again when the task is opened again", async () => {
    const drafts = {
      score: { signature: fieldSignature(score), value: { type: "number", text: "3" } as const },
    };
    const { services } = world({ drafts });
    await store(sampleTask({ fields: [{ ...score, value: { type: "number", text: "1" } }] }));
    await show(services);
    expect(screen.getByLabelText<HTMLInputElement>(/Score/).value).toBe("3");
  });

  it("for a field that has changed stay in sight, out of the form", async () => {
    const drafts = { score: { signature: "another", value: { type: "string", text: "five" } as const } };
    const { services, disk } = world({ drafts });
    await store(sampleTask({ fields: [score] }));
    await show(services);
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /Score/ }).value).toBe("");
    fireEvent.click(screen.getByRole("button", { name: "Dismiss the earlier answer to Score" }));
    await waitFor(() => expect(screen.queryByText("five")).toBeNull());
    expect(disk).toEqual({});
  });

  it("are offered to be copied when somebody else completed the task", async () => {
    const drafts = {
      score: { signature: fieldSignature(score), value: { type: "number", text: "3" } as const },
    };
    const { services, disk } = world({ drafts });
    await store(sampleTask({ fields: [score], status: "completed", completedAt: 0 }));
    await show(services);
    expect(screen.getByText(/This task was completed on/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Complete" })).toBeNull();
    expect(screen.getByRole("button", { name: "Copy answers" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Discard" }));
    fireEvent.click(screen.getByRole("button", { name: "Discard them" }));
    await waitFor(() => expect(disk).toEqual({}));
  });
});

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

describe("going on", () => {
  it("leads to the tasks before and after, and back to the list", async () => {
    const { services } = world();
    await store(sampleTask());
    await show(services);
    expect(screen.getByRole("button", { name: "Previous task" }).getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: "Next task" }));
    expect(location.hash).toBe("#/task/main/18");
    fireEvent.click(screen.getByRole("button", { name: "Back to the list" }));
    expect(location.hash).toBe("#/");
  });

  it("puts the focus on the title, so that a screen reader says where it is", async () => {
    const { services } = world();
    await store(sampleTask());
    await show(services);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });
});
