import { describe, expect, test, vi } from "vitest";
import { DIALECT_NAMES } from "../dialect.ts";
import { startSandbox } from "../sandbox.ts";
import { DISCUSSED_TASKS } from "./conversations.ts";
import { TASKS_WITH_PAST } from "./histories.ts";
import { SPECIAL_TASKS } from "./special.ts";
import { EVERY_FIELD_TASK } from "./vendors.ts";

vi.setConfig({ testTimeout: 30_000 });

const DAY = 86_400_000;
// A minute before midnight, when "today" is hardest.
const LATE = Date.UTC(2026, 10, 21, 23, 59);

describe.each(DIALECT_NAMES)("the seeded account as %s", (dialect) => {
  test("has as many open tasks as asked for, the same ones every time", async () => {
    for (const tasks of [0, 1, 45, 500]) {
      const sandbox = await startSandbox({ dialect, tasks });
      expect(sandbox.openTasks("performer")).toHaveLength(tasks);
      await sandbox.close();
    }
    const [first, second] = await Promise.all([startSandbox({ dialect }), startSandbox({ dialect })]);
    const names = (sandbox: typeof first) => sandbox.openTasks("performer").map(({ name }) => name);
    expect(names(first)).toEqual(names(second));
    await Promise.all([first.close(), second.close()]);
  });

  test("is due at all times a list groups by, whatever the clock says", async () => {
    const sandbox = await startSandbox({ dialect, now: () => LATE });
    const midnight = LATE - (LATE % DAY) + DAY;
    const due = sandbox.openTasks("performer").map(({ dueAt }) => (dueAt === null ? null : dueAt * 1000));
    const count = (fits: (at: number) => boolean) => due.filter((at) => at !== null && fits(at)).length;
    expect(count((at) => at < LATE)).toBeGreaterThan(3);
    expect(count((at) => at >= LATE && at < midnight)).toBeGreaterThan(3);
    expect(count((at) => at >= midnight && at < midnight + 7 * DAY)).toBeGreaterThan(3);
    expect(count((at) => at >= midnight + 7 * DAY)).toBeGreaterThan(3);
    expect(due.filter((at) => at === null).length).toBeGreaterThan(3);
    await sandbox.close();
  });

  test("loses exactly one task of the performer for each one that is completed", async () => {
    const sandbox = await startSandbox({ dialect });
    for (let left = 45; left > 0; left -= 1) {
      const [task] = sandbox.openTasks("performer");
      if (task) sandbox.completeAs("performer", task.id);
      expect(sandbox.openTasks("performer")).toHaveLength(left - 1);
    }
    await sandbox.close();
  });

  test("holds one task with a field of every type", async () => {
    const sandbox = await startSandbox({ dialect, tasks: 1 });
    const types = sandbox.findTask(EVERY_FIELD_TASK).fields.map(({ type }) => type);
    expect(new Set(types)).toEqual(
      new Set(["string", "text", "number", "date", "url", "radio", "dropdown", "checkbox", "user", "file"]),
    );
    await sandbox.close();
  });

  test("holds tasks with a conversation, steps before them, and sub-workflows", async () => {
    const sandbox = await startSandbox({ dialect });
    const key = { authorization: `Bearer ${sandbox.keys.performer}` };
    const show = async (name: string, more = "") => {
      const { id } = sandbox.findTask(name);
      const answer: unknown = await (
        await fetch(`${sandbox.url}/v2/tasks/${id}${more}`, { headers: key })
      ).json();
      return answer;
    };
    expect(await show(DISCUSSED_TASKS.lively)).toMatchObject({ contains_comments: true });
    const lines = await show(DISCUSSED_TASKS.lively, "/events?ordering=created");
    expect(lines).toMatchObject([
      { type: 5, user_id: 2, reactions: { ":+1:": [3, 5] } },
      { type: 5, user_id: 3 },
      { type: 5, status: "updated" },
      { type: 5, status: "deleted", text: null },
      { type: 18, user_id: 1 },
      { type: 5, user_id: 5 },
    ]);
    expect(await show(DISCUSSED_TASKS.lively, "/events?only_attachments=true")).toHaveLength(2);
    const back = sandbox.findTask(TASKS_WITH_PAST.oneStepBack).id;
    sandbox.returnAs("performer", back, "Look again");
    sandbox.returnAs("performer", sandbox.findTask(TASKS_WITH_PAST.twoStepsBack).id, "Both, please");
    expect(sandbox.openTasks("performer2").map(({ name }) => name)).toContain(
      "Triage SEV3: Newsletter link 404",
    );
    expect(sandbox.openTasks("admin").map(({ name }) => name)).toContain("Second signature for PO-2026-108");
    const last = sandbox.findTask(TASKS_WITH_PAST.lastOfThree);
    expect(last.performers.filter(({ completedAt }) => completedAt !== null)).toHaveLength(2);
    const waits = await show(TASKS_WITH_PAST.waitsForSub);
    expect(waits).toHaveProperty("sub_workflows.length", 2);
    await sandbox.close();
  });

  test("holds the odd cases outside the inbox", async () => {
    const sandbox = await startSandbox({ dialect });
    const inbox = sandbox.openTasks("performer").map(({ name }) => name);
    for (const name of Object.values(SPECIAL_TASKS)) {
      expect(sandbox.findTask(name).name).toBe(name);
      expect(inbox).not.toContain(name);
    }
    await sandbox.close();
  });
});
