// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { outbox } from "../../../lib/app/stored-state";
import { sampleComment, sampleConnection } from "../../../lib/app/testing/samples";
import { fail, succeed } from "../../../lib/http/failure";
import type { CommentEvent } from "../../../lib/tasks/event";
import { sampleEntry } from "../../../lib/tasks/testing/samples";
import { Surroundings } from "../testing/task-world";
import { LogSection } from "./log-section";
import { ME, logWorld, show, box, type, press, prepareLog } from "./testing/shown-log";

prepareLog();

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
