// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { openTaskEvents } from "../../../lib/app/task-events";
import { LOG_PAGE } from "../../../lib/app/task-log";
import { sampleComment, sampleField } from "../../../lib/app/testing/samples";
import { taskWorld } from "../testing/task-world";
import { ME, at, entry, forbidden, logWorld, show, press, entries, prepareLog } from "./testing/shown-log";

prepareLog();

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
