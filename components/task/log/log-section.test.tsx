// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { outbox } from "../../../lib/app/stored-state";
import { openTaskEvents } from "../../../lib/app/task-events";
import { LOG_PAGE } from "../../../lib/app/task-log";
import { sampleComment, sampleConnection, sampleField } from "../../../lib/app/testing/samples";
import { fail, succeed } from "../../../lib/http/failure";
import type { CommentEvent, TaskEvent } from "../../../lib/tasks/event";
import { sampleEntry } from "../../../lib/tasks/testing/samples";
import { Surroundings, taskWorld } from "../testing/task-world";
import { LogSection } from "./log-section";

const ME = 4;
const at = Date.parse("2026-11-20T08:00:00Z");
const entry = { id: "9", at, authorId: 2, task: { id: "17", name: "Score" }, workflow: "5" };
const forbidden = fail({ kind: "forbidden", url: "", status: 403, detail: null });

function logWorld(events: TaskEvent[], rest: Parameters<typeof taskWorld>[0] = {}) {
  const listEvents = (_owner: unknown, query: unknown) => {
    const { offset, limit } = query as { offset: number; limit: number };
    return succeed({ count: events.length, events: events.slice(offset, offset + limit), unreadable: 0 });
  };
  return taskWorld({ ...rest, server: { listEvents, ...rest.server } });
}

async function show(world: ReturnType<typeof taskWorld>, mayComment = true) {
  render(
    <Surroundings services={world.services} uploads={world.uploads}>
      <LogSection task="17" mayComment={mayComment} />
    </Surroundings>,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Write a comment" });
const type = (text: string) => {
  box().value = text;
  box().setSelectionRange(text.length, text.length);
  fireEvent.input(box());
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const entries = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

beforeEach(() => {
  fakeBrowser.reset();
  outbox.value = { entries: [], tombstones: [] };
});
afterEach(cleanup);

describe("the log", () => {
  it("tells in words what happened, by whom, with reasons and values", async () => {
    await show(
      logWorld([
        { ...entry, id: "5", kind: "due-date-changed", dueAt: null },
        { ...entry, id: "4", kind: "task-returned", text: "Please **check**" },
        {
          ...entry,
          id: "3",
          authorId: ME,
          kind: "task-completed",
          output: [{ ...sampleField("string", { name: "Score" }), value: { type: "string", text: "seven" } }],
        },
        { ...entry, id: "2", kind: "group-added", groupId: 3 },
        { ...entry, id: "1", kind: "performer-added", userId: ME },
        { ...entry, id: "0", authorId: null, kind: "other", type: 77 },
      ]),
    );
    const told = entries().join("\n");
    for (const sentence of [
      "Tomás Herrera removed the due date",
      "Tomás Herrera returned the workflow to this step",
      "You completed this task",
      "Tomás Herrera added Operations",
      "Tomás Herrera added You",
      "Something happened that only Pneumatic can show",
    ]) {
      expect(told).toContain(sentence);
    }
    expect(screen.getByText("check").tagName).toBe("STRONG");
    const values = screen.getByText("What was filled in").closest("details");
    expect(values?.open).toBe(false);
    expect(values?.textContent).toContain("seven");
  });

  it("shows mentions and pictures of a comment, and no box to tick", async () => {
    await show(
      logWorld([sampleComment({ text: "See [Jun|4] ![a.png](https://x.test/a) [clist:c|i]tick[/clist]" })]),
    );
    expect(screen.getByText("@Jun")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Load image “a.png”" })).toBeTruthy();
    expect(screen.queryByRole("checkbox")).toBeNull();
  });

  it("shows older entries when asked", async () => {
    const events = Array.from({ length: LOG_PAGE + 2 }, (_, index) =>
      sampleComment({ id: `${100 - index}`, at: at - index, text: `Comment ${index}` }),
    );
    await show(logWorld(events));
    expect(screen.queryByText(`Comment ${LOG_PAGE}`)).toBeNull();
    press("Show 2 older entries");
    await waitFor(() => expect(screen.getByText(`Comment ${LOG_PAGE + 1}`)).toBeTruthy());
    expect(screen.queryByRole("button", { name: /older/ })).toBeNull();
  });

  it("is read again when the server tells of something new", async () => {
    const world = logWorld([]);
    await show(world);
    const events = openTaskEvents();
    events.tell({ connection: "main", task: "17", workflow: "5", event: sampleComment() });
    await waitFor(() => expect(world.questions("listEvents")).toHaveLength(2));
    events.close();
  });

  it("says so when it cannot be read, and tries again", async () => {
    const world = taskWorld({ server: { listEvents: () => forbidden } });
    await show(world);
    expect(screen.getByText("The server does not allow you to do this.")).toBeTruthy();
    press("Try again");
    await waitFor(() => expect(world.questions("listEvents")).toHaveLength(2));
  });

  it("can only be read where no comment is taken", async () => {
    await show(logWorld([sampleComment({ authorId: ME })]), false);
    expect(screen.getByText("A comment")).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /React|Edit|Delete/ })).toBeNull();
  });
});

describe("writing", () => {
  const sentComment = { "send-comment": succeed({ operation: "op-1" }) };

  it("hands the comment over with its mentions, empties the box, and shows it as being sent", async () => {
    const world = logWorld([], { background: sentComment });
    await show(world);
    type("Thanks @Tomás Herrera!");
    fireEvent.keyDown(box(), { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(box().value).toBe(""));
    expect(world.commands("send-comment")).toEqual([
      { connection: "main", task: "17", text: "Thanks [Tomás Herrera|2]!" },
    ]);
    expect(screen.getByText("Sending")).toBeTruthy();
    expect(screen.getByText("@Tomás Herrera")).toBeTruthy();
    await waitFor(() => expect(world.disk).toEqual({}));
  });

  it("does not complete the task with the same keys", async () => {
    await show(logWorld([]));
    let heard = 0;
    document.body.addEventListener("keydown", () => heard++, { once: true });
    fireEvent.keyDown(box(), { key: "Enter", ctrlKey: true });
    expect(heard).toBe(0);
  });

  it("keeps what was typed, also when it could not be handed over", async () => {
    const background = { "send-comment": fail({ kind: "interrupted", url: "" }) };
    const world = logWorld([], { background });
    await show(world);
    type("Do not lose me");
    press("Comment");
    await waitFor(() => expect(screen.getByText(/The browser stopped the extension/)).toBeTruthy());
    expect(box().value).toBe("Do not lose me");
    cleanup();
    await show(world);
    expect(box().value).toBe("Do not lose me");
  });

  it("offers people after an @, chosen with the keyboard", async () => {
    await show(logWorld([]));
    type("Hello @tom");
    const list = screen.getByRole("listbox", { name: "People to mention" });
    expect(
      within(list)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Tomás Herreratomas@kettle.test"]);
    expect(box().getAttribute("aria-activedescendant")).toBe(within(list).getByRole("option").id);
    fireEvent.keyDown(box(), { key: "Enter" });
    await waitFor(() => expect(box().value).toBe("Hello @Tomás Herrera "));
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("closes the people with Escape and stays", async () => {
    await show(logWorld([]));
    type("@");
    expect(screen.getByRole("listbox")).toBeTruthy();
    fireEvent.keyDown(box(), { key: "Escape" });
    await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
    expect(box().value).toBe("@");
  });

  it("waits for files that go along", async () => {
    const world = logWorld([], { background: sentComment });
    await show(world);
    const file = new File(["x"], "offer.pdf");
    fireEvent.paste(box(), { clipboardData: { files: [file] } });
    await waitFor(() => expect(screen.getByText("1 file is still uploading.")).toBeTruthy());
    expect(screen.getByRole("button", { name: "Comment" }).getAttribute("aria-disabled")).toBe("true");
    const remote = {
      kind: "remote",
      name: "offer.pdf",
      url: "https://f.test/1",
      attachmentId: null,
    } as const;
    await act(() => {
      world.states.value = new Map([["offer.pdf", { state: "uploaded", remote }]]);
    });
    await waitFor(() => expect(screen.queryByText("1 file is still uploading.")).toBeNull());
    press("Comment");
    await waitFor(() => expect(world.commands("send-comment")).toHaveLength(1));
    expect(world.commands("send-comment")[0]).toMatchObject({ text: "[offer.pdf](https://f.test/1)" });
  });

  it("takes no files where the server numbers them", async () => {
    const world = logWorld([]);
    const connection = sampleConnection({
      dialect: { ...sampleConnection().dialect, file: "attachment-id" },
    });
    render(
      <Surroundings services={world.services} uploads={world.uploads} connection={connection}>
        <LogSection task="17" mayComment />
      </Surroundings>,
    );
    expect(screen.queryByRole("button", { name: "Attach files" })).toBeNull();
  });
});

describe("a comment on its way", () => {
  const put = (changes: Parameters<typeof sampleEntry>[0]) => {
    outbox.value = {
      entries: [sampleEntry({ task: "17", kind: "comment", text: "Kept", ...changes })],
      tombstones: [],
    };
  };

  it("that stopped says why and can be sent again or put back into the box", async () => {
    put({ state: "needs-you", obstacle: { reason: "not-active" } });
    const world = logWorld([]);
    await show(world);
    expect(screen.getByText("This task is not active any more. Your comment is kept here.")).toBeTruthy();
    press("Try again");
    expect(world.commands("retry")).toEqual([{ operation: "operation-1" }]);
    press("Put it back into the box");
    await waitFor(() => expect(box().value).toBe("Kept"));
    expect(world.commands("discard")).toEqual([{ operation: "operation-1" }]);
  });

  it("that waits for the network says so", async () => {
    put({ state: "queued", failure: { kind: "offline", url: "" } });
    await show(logWorld([]));
    expect(
      screen.getByText("You are offline. Your comment is kept and sent as soon as possible."),
    ).toBeTruthy();
    expect(screen.getByRole("button", { name: "Take back" })).toBeTruthy();
  });

  it("that arrived stands in the log", async () => {
    put({ state: "sending" });
    const events: CommentEvent[] = [];
    await show(logWorld(events));
    expect(screen.getByText("Sending")).toBeTruthy();
    events.push(sampleComment({ text: "Kept", authorId: ME }));
    await act(() => {
      outbox.value = { entries: [], tombstones: [] };
    });
    await waitFor(() => expect(screen.queryByText("Sending")).toBeNull());
    expect(screen.getAllByText("Kept")).toHaveLength(1);
  });
});

describe("one's own comment", () => {
  const mine = sampleComment({ id: "7", authorId: ME, text: "Hello [Tomás Herrera|2]" });

  it("is changed in its place, and shown changed at once", async () => {
    const stored = { ...mine, text: "Bye [Tomás Herrera|2]", edited: true };
    const world = logWorld([mine], { server: { editComment: () => succeed(stored) } });
    await show(world);
    press("Edit your comment");
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Change your comment" });
    expect(field.value).toBe("Hello @Tomás Herrera");
    fireEvent.input(field, { target: { value: "Bye @Tomás Herrera" } });
    press("Save");
    await waitFor(() => expect(world.questions("editComment")).toEqual([["7", "Bye [Tomás Herrera|2]"]]));
    await waitFor(() => expect(screen.getByText("edited")).toBeTruthy());
    expect(screen.queryByRole("textbox", { name: "Change your comment" })).toBeNull();
    await waitFor(() => expect(world.disk).toEqual({}));
  });

  it("keeps what was typed when the server refuses the change, and when the page is left", async () => {
    const world = logWorld([mine], { server: { editComment: () => forbidden } });
    await show(world);
    press("Edit your comment");
    const field = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Change your comment" });
    fireEvent.input(await field(), { target: { value: "Other words" } });
    press("Save");
    await waitFor(() =>
      expect(
        screen.getByText("The server does not allow you to do this. Your change is kept here."),
      ).toBeTruthy(),
    );
    expect((await field()).value).toBe("Other words");
    cleanup();
    await show(world);
    expect((await field()).value).toBe("Other words");
    press("Cancel");
    await waitFor(() => expect(screen.getByText("@Tomás Herrera")).toBeTruthy());
  });

  it("is deleted after a question", async () => {
    const world = logWorld([mine], {
      server: { deleteComment: () => succeed({ ...mine, text: "", deleted: true }) },
    });
    await show(world);
    press("Delete your comment");
    expect(world.questions("deleteComment")).toEqual([]);
    press("Delete it");
    await waitFor(() => expect(screen.getByText("This comment was deleted.")).toBeTruthy());
    expect(world.questions("deleteComment")).toEqual([["7"]]);
  });

  it("of somebody else offers neither", async () => {
    await show(logWorld([sampleComment({ authorId: 2 })]));
    expect(screen.queryByRole("button", { name: /Edit|Delete/ })).toBeNull();
  });
});

describe("reactions", () => {
  const liked = sampleComment({ id: "7", reactions: [{ value: ":+1:", users: [2] }] });

  it("say who gave them, and are joined and taken back at a click", async () => {
    const world = logWorld([liked]);
    await show(world);
    press("Thumbs up: Tomás Herrera");
    await waitFor(() =>
      expect(
        screen.getByRole("button", { name: "Thumbs up: Tomás Herrera and you" }).getAttribute("aria-pressed"),
      ).toBe("true"),
    );
    expect(world.questions("addReaction")).toEqual([["7", ":+1:"]]);
    press("Thumbs up: Tomás Herrera and you");
    await waitFor(() => expect(world.questions("removeReaction")).toEqual([["7", ":+1:"]]));
  });

  it("are chosen from a few, and taken back when the server refuses", async () => {
    const world = logWorld([liked], { server: { addReaction: () => forbidden } });
    await show(world);
    press("React");
    press("Heart");
    await waitFor(() =>
      expect(
        screen.getByText("The server does not allow you to do this. Your change was taken back."),
      ).toBeTruthy(),
    );
    expect(screen.queryByRole("button", { name: /^Heart/ })).toBeNull();
    expect(world.questions("addReaction")).toEqual([["7", ":heart:"]]);
  });
});
