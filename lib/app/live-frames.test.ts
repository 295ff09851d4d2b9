import { describe, expect, test } from "vitest";
import { readFrame, type Frame } from "../pneumatic/socket";
import { changesList, createFrameBuffer, readNews } from "./live-frames";

function frame(type: string, data: object, { id = "a", at = 1 } = {}): Frame {
  const read = readFrame(JSON.stringify({ id, date_created_tsp: at, type, data }));
  if (!read) throw new Error(`Not a message: ${type}`);
  return read;
}
const row = { id: 16, name: "Inspect" };
const comment = { id: 7, type: 5, task: { id: 16, name: "Inspect" }, workflow_id: 9 };

describe("messages", () => {
  test("are taken once each, in the order in which they were made", () => {
    const buffer = createFrameBuffer();
    expect(buffer.add(frame("task_deleted", row, { id: "b", at: 3 }))).toBe(true);
    expect(buffer.add(frame("task_created", row, { id: "a", at: 2 }))).toBe(true);
    expect(buffer.add(frame("task_deleted", row, { id: "b", at: 3 }))).toBe(false);
    expect(buffer.take().map(({ id }) => id)).toEqual(["a", "b"]);
    expect(buffer.add(frame("task_created", row, { id: "a", at: 2 }))).toBe(false);
    expect(buffer.take()).toEqual([]);
  });

  test("are remembered by the thousand, so that memory does not grow for ever", () => {
    const buffer = createFrameBuffer();
    for (let count = 0; count <= 1_000; count++) buffer.add(frame("task_created", row, { id: `${count}` }));
    expect(buffer.add(frame("task_created", row, { id: "1" }))).toBe(false);
    expect(buffer.add(frame("task_created", row, { id: "0" }))).toBe(true);
  });

  test.each([
    ["a task", frame("task_created", row), true],
    ["a due date", frame("event_created", { ...comment, type: 18 }), true],
    ["a performer", frame("event_created", { ...comment, type: 14 }), true],
    ["urgency", frame("notification_created", { id: 1, type: "urgent" }), true],
    ["a comment", frame("event_created", comment), false],
    ["a reaction", frame("notification_created", { id: 1, type: "reaction" }), false],
    ["a renamed colleague", frame("user_updated", { id: 1 }), false],
  ])("have the list read again where it may have changed: %s", (_, message, expected) => {
    expect(changesList(message)).toBe(expected);
  });

  test("are news to those who show the task", () => {
    expect(readNews("main", frame("event_updated", comment))).toMatchObject({
      connection: "main",
      task: "16",
      workflow: "9",
      event: { id: "7", kind: "comment" },
    });
    expect(readNews("main", frame("task_deleted", row))).toMatchObject({ task: "16", event: null });
    expect(readNews("main", frame("group_updated", {}))).toBeNull();
  });
});
