import { describe, expect, test } from "vitest";
import { addComment, listRecentComments } from "./add-comment";
import { listEvents } from "./comments";
import { readEvent } from "./read-event";
import { startTestServer } from "./testing/server";

const entry = {
  id: 7,
  type: 5,
  status: "created",
  created_tsp: 2,
  user_id: 3,
  text: "hello",
  workflow_id: 9,
};
const task = { id: 4, name: "Inspect", due_date_tsp: 5 };

describe("an entry of a log", () => {
  test.each([
    [7, { kind: "workflow-delayed" }],
    [10, { kind: "workflow-ended-by-condition" }],
    [12, { kind: "marked-not-urgent" }],
    [13, { kind: "task-skipped-without-performers" }],
    [22, { kind: "task-delayed", until: 6000 }],
    [23, { kind: "task-delegated", userId: 8 }],
    [24, { kind: "other", type: 24 }],
    ["new", { kind: "other", type: null }],
  ])("of the type %s is told by name", (type, expected) => {
    const delay = { estimated_end_date_tsp: 6 };
    expect(readEvent({ ...entry, type, target_user_id: 8, delay, task })).toEqual({
      id: "7",
      at: 2000,
      authorId: 3,
      task: { id: "4", name: "Inspect" },
      workflow: "9",
      ...expected,
    });
  });

  test("names the sub-workflow that was started", () => {
    const sub_workflow = { id: 12, name: "Refund" };
    expect(readEvent({ ...entry, type: 19, task: { ...task, sub_workflow } })).toMatchObject({
      kind: "sub-workflow-started",
      subWorkflow: { id: "12", name: "Refund" },
    });
  });

  test("tells a due date that was taken away", () => {
    expect(readEvent({ ...entry, type: 18, task: { ...task, due_date_tsp: null } })).toMatchObject({
      kind: "due-date-changed",
      dueAt: null,
    });
  });

  test("has a comment's files where the server lists them, and who has seen it", () => {
    const attachments = [{ id: 2, name: "a.pdf", url: "https://files.test/a.pdf" }];
    expect(readEvent({ ...entry, attachments, watched: [{ user_id: 5 }] })).toMatchObject({
      attachments: [{ kind: "remote", name: "a.pdf", url: "https://files.test/a.pdf", attachmentId: 2 }],
      seenBy: [5],
    });
  });

  test("has no reactions that nobody gives any more", () => {
    expect(readEvent({ ...entry, reactions: { ":+1:": [], ":tada:": [3, 4] } })).toMatchObject({
      reactions: [{ value: ":tada:", users: [3, 4] }],
    });
  });
});

test("an entry that cannot be read does not blank the log, and is counted", async () => {
  const { http, asked } = startTestServer(() => Response.json({ count: 30, results: [null, entry] }));
  const query = { limit: 2, offset: 4, newestFirst: false, withoutComments: true, attachmentsOnly: true };
  expect(await listEvents(http, { task: "4" }, query)).toMatchObject({
    ok: true,
    value: { count: 30, events: [{ id: "7" }], unreadable: 1 },
  });
  expect(asked[0]).toMatchObject({
    path: "/v2/tasks/4/events",
    query: {
      limit: "2",
      offset: "4",
      ordering: "created",
      include_comments: "false",
      only_attachments: "true",
    },
  });
});

test("a comment is written under a workflow too, and answered by nothing it is written all the same", async () => {
  const { http, asked } = startTestServer(() => new Response(null, { status: 204 }));
  expect(await addComment(http, { workflow: "9" }, "hello")).toEqual({ ok: true, value: null });
  expect(asked[0]).toMatchObject({
    method: "POST",
    path: "/workflows/9/comment",
    body: { text: "hello" },
  });
});

test("recent comments leave out everything else", async () => {
  const { http } = startTestServer(() => Response.json([{ ...entry, type: 3 }, entry]));
  expect(await listRecentComments(http, { task: "4" })).toEqual({
    ok: true,
    value: [{ id: "7", authorId: 3, text: "hello", at: 2000 }],
  });
});
