import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHttp, type Http } from "../../lib/http/http";
import { addComment } from "../../lib/pneumatic/add-comment";
import { addReaction, deleteComment, editComment, listEvents } from "../../lib/pneumatic/comments";
import {
  countNotifications,
  listNotifications,
  markNotificationsRead,
} from "../../lib/pneumatic/notifications";
import { addPerformer, removePerformer } from "../../lib/pneumatic/performers";
import { returnTask } from "../../lib/pneumatic/return-task";
import { startSandbox, type Sandbox } from "../sandbox/sandbox";
import { DISCUSSED_TASKS } from "../sandbox/seed/conversations";
import { TASKS_WITH_PAST } from "../sandbox/seed/histories";
import type { Role } from "../sandbox/world/harborlight";
import { valueOf } from "./value-of";

describe.each(["v7.3", "v5.0", "documented"] as const)(
  "what people do on a task of a %s server",
  (dialect) => {
    let sandbox: Sandbox;
    beforeEach(async () => {
      sandbox = await startSandbox({ dialect });
    });
    afterEach(() => sandbox.close());

    const as = (role: Role): Http => createHttp({ baseUrl: sandbox.url, key: sandbox.keys[role], fetch });
    const idOf = (name: string) => String(sandbox.findTask(name).id);

    test("its log is read whole, with reactions and what became of comments", async () => {
      const task = idOf(DISCUSSED_TASKS.lively);
      const query = { limit: 20, offset: 0, newestFirst: false };
      const { count, events } = await valueOf(listEvents(as("performer"), { task }, query));
      expect(count).toBe(6);
      expect(events).toMatchObject([
        { kind: "comment", authorId: 2, reactions: [{ value: ":+1:", users: [3, 5] }] },
        { kind: "comment", authorId: 3 },
        { kind: "comment", edited: true },
        { kind: "comment", deleted: true, text: "" },
        { kind: "due-date-changed", dueAt: expect.any(Number) },
        { kind: "comment", authorId: 5 },
      ]);
    });

    test("a comment is written, changed, reacted to and deleted", async () => {
      const task = idOf(DISCUSSED_TASKS.quiet);
      const written = await valueOf(addComment(as("performer"), { task }, "Today, [Jun Watanabe|4]"));
      const comment = written ?? "";
      await valueOf(addReaction(as("performer2"), comment, ":+1:"));
      const edited = await valueOf(editComment(as("performer"), comment, "Tomorrow"));
      expect(edited).toMatchObject({ text: "Tomorrow", edited: true, reactions: [{ users: [4] }] });
      expect(await editComment(as("admin"), comment, "No")).toMatchObject({ ok: false });
      expect(await valueOf(deleteComment(as("performer"), comment))).toMatchObject({ deleted: true });
    });

    test("a task goes back to the steps it offers, and nowhere without any", async () => {
      const task = idOf(TASKS_WITH_PAST.twoStepsBack);
      await valueOf(returnTask(as("performer"), task, "Both, please"));
      const { events } = await valueOf(
        listEvents(
          as("performer"),
          { task: idOf("Second signature for PO-2026-108") },
          { limit: 1, offset: 0 },
        ),
      );
      expect(events).toMatchObject([{ kind: "task-returned", text: "Both, please", authorId: 3 }]);
      expect(await returnTask(as("performer"), idOf(DISCUSSED_TASKS.lively), "No")).toMatchObject({
        ok: false,
      });
    });

    test("the owner gives a task to others and takes it away", async () => {
      const task = idOf(DISCUSSED_TASKS.quiet);
      await valueOf(addPerformer(as("owner"), task, { kind: "user", id: 5 }));
      await valueOf(removePerformer(as("owner"), task, { kind: "user", id: 3 }));
      expect(sandbox.openTasks("performer").map(({ id }) => String(id))).not.toContain(task);
      expect(await addPerformer(as("performer2"), task, { kind: "user", id: 3 })).toMatchObject({
        ok: false,
      });
    });

    test("notifications of comments are listed, counted and marked as read", async () => {
      const http = as("performer");
      const { notifications } = await valueOf(
        listNotifications(http, { status: "new", limit: 20, offset: 0 }),
      );
      expect(notifications[0]).toMatchObject({ kind: "comment", text: expect.stringContaining("cake") });
      const before = await valueOf(countNotifications(http, "new"));
      await valueOf(markNotificationsRead(http, [notifications[0]?.id ?? ""]));
      expect(await valueOf(countNotifications(http, "new"))).toBe(before - 1);
    });
  },
);
