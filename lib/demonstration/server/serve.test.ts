import { beforeEach, describe, expect, it } from "vitest";
import { createHttp, type Http } from "../../http/http";
import type { Result } from "../../http/failure";
import { getContext } from "../../pneumatic/context";
import { markChecklistItem } from "../../pneumatic/checklists";
import * as client from "../../pneumatic/client";
import { createWorld } from "./create-world";
import { serveWorld } from "./serve";

const API = "https://demonstration.invalid";
const NOON = new Date(2026, 4, 6, 12).getTime();

let http: Http;
beforeEach(() => {
  http = createHttp({
    baseUrl: API,
    key: "any",
    fetch: serveWorld(
      createWorld(() => NOON),
      API,
    ),
  });
});

async function expectValue<Value>(asked: Promise<Result<Value>>): Promise<Value> {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

async function find(name: string) {
  const { rows } = await expectValue(client.listAllTasks(http, { pageSize: 1000 }));
  const row = rows.find((one) => one.name === name);
  if (!row) throw new Error(`no ${name} among ${rows.map((one) => one.name).join(", ")}`);
  return (await expectValue(client.getTask(http, row.id))).task;
}

const complete = (task: string, output: Record<string, unknown>) =>
  expectValue(client.completeTask(http, { task, workflow: null, output, route: "task" }));

describe("the invented server", () => {
  it("has a task for every case: overdue, due today, later, without a date, urgent, and every type but files", async () => {
    const { rows, unreadable } = await expectValue(client.listAllTasks(http, { pageSize: 1000 }));
    expect(unreadable).toEqual([]);
    expect(rows).toHaveLength(8);
    const due = rows.map(({ dueAt }) => dueAt);
    expect(due.filter((at) => at === null)).toHaveLength(2);
    expect(due.filter((at) => at !== null && at < NOON)).toHaveLength(1);
    expect(due.filter((at) => at !== null && at > NOON && at < NOON + 12 * 3_600_000)).toHaveLength(2);
    expect(rows.filter(({ urgent }) => urgent)).toHaveLength(1);
    const tasks = await Promise.all(rows.map(({ id }) => expectValue(client.getTask(http, id))));
    const started = await expectValue(client.listTemplates(http, { limit: 50, offset: 0, active: true }));
    const fields = [...tasks.map(({ task }) => task), ...started.templates].flatMap((one) => one.fields);
    expect([...new Set(fields.map(({ type }) => type))].toSorted()).toEqual([
      "checkbox",
      "date",
      "dropdown",
      "number",
      "radio",
      "string",
      "text",
      "url",
      "user",
    ]);
    expect(tasks.flatMap(({ task }) => task.checklists)).toHaveLength(1);
    expect(tasks.filter(({ task }) => task.hasComments).length).toBeGreaterThan(0);
  });

  it("lets a task follow the one that is completed, and keeps what was filled in", async () => {
    const task = await find("Approve the expenses: Trip to Lisbon");
    await complete(task.id, { decision: "Approve", approved: "420", remark: "" });
    await find("Pay back: Trip to Lisbon");
    const done = (await expectValue(client.getTask(http, task.id))).task;
    expect(done).toMatchObject({ status: "completed", finishedByMe: true });
    expect(done.fields.map((field) => "value" in field && field.value)).toEqual([
      { type: "radio", choice: "Approve" },
      { type: "number", text: "420" },
      { type: "text", text: "" },
    ]);
    const { rows } = await expectValue(
      client.searchTasks(http, { search: "lisbon", completed: true, offset: 0 }),
    );
    expect(rows.map(({ id }) => id)).toEqual([task.id]);
    const again = await client.completeTask(http, {
      task: task.id,
      workflow: null,
      output: {},
      route: "task",
    });
    expect(again).toMatchObject({ ok: false, failure: { kind: "invalid" } });
  });

  it.each([
    ["a word", "lisbon"],
    ["a word between blanks", " lisbon "],
  ])("finds by %s only what has the word", async (_, search) => {
    const { rows } = await expectValue(client.searchTasks(http, { search, completed: false, offset: 0 }));
    expect(rows.map(({ name }) => name)).toEqual(["Approve the expenses: Trip to Lisbon"]);
  });

  it("lists all tasks to a search of blanks", async () => {
    const { rows } = await expectValue(
      client.searchTasks(http, { search: "  ", completed: false, offset: 0 }),
    );
    expect(rows).toHaveLength(8);
  });

  it("ends a workflow with its last step", async () => {
    const task = await find("Pay back: Team lunch");
    await complete(task.id, { "paid-back": 1_778_000_000, way: "By transfer" });
    const workflow = await expectValue(client.getWorkflow(http, task.workflow.id ?? ""));
    expect(workflow.status).toBe("done");
    expect(workflow.steps.map(({ status }) => status)).toEqual(["completed", "completed"]);
  });

  it("ticks and unticks", async () => {
    const [list] = (await find("Prepare the desk: Ines Duarte")).checklists;
    const [item] = list?.items ?? [];
    const marked = await expectValue(markChecklistItem(http, list?.id ?? 0, item?.id ?? 0));
    expect(marked.items.map((one) => one.marked)).toEqual([true, false, false]);
  });

  it("takes comments, changes and reactions, one's own only", async () => {
    const { id: task } = await find("Answer: Where is order 4711?");
    const written = await expectValue(client.addComment(http, { task }, " Done. "));
    await expectValue(client.editComment(http, written ?? "", "Done!"));
    await expectValue(client.addReaction(http, written ?? "", ":+1:"));
    const { events } = await expectValue(client.listEvents(http, { task }, { limit: 20, offset: 0 }));
    expect(events[0]).toMatchObject({
      kind: "comment",
      text: "Done!",
      edited: true,
      reactions: [{ value: ":+1:", users: [1] }],
    });
    const theirs = events.find((event) => event.kind === "comment" && event.authorId !== 1);
    expect(await client.deleteComment(http, theirs?.id ?? "")).toMatchObject({ ok: false });
    await expectValue(client.deleteComment(http, written ?? ""));
    expect(await client.addComment(http, { task }, " ")).toMatchObject({ ok: false });
  });

  it("starts workflows, and refuses one without what is required", async () => {
    const launch = {
      template: "1",
      templateName: "Expense report",
      name: null,
      urgent: true,
      dueAt: null,
      ancestorTask: null,
    };
    const started = await expectValue(
      client.runTemplate(http, { ...launch, kickoff: { what: "Lamp", amount: "9" } }),
    );
    expect(started.name).toBe("Lamp");
    expect(await find("Approve the expenses: Lamp")).toMatchObject({ urgent: true });
    const recent = await expectValue(client.listRecentWorkflows(http, "1", 1));
    expect(recent[0]?.id).toBe(started.id);
    expect(await client.runTemplate(http, { ...launch, kickoff: {} })).toMatchObject({
      ok: false,
      failure: { kind: "invalid" },
    });
  });

  it("knows who one is, and colleagues at addresses that nobody can have", async () => {
    const { person } = await expectValue(getContext(http));
    expect(person).toMatchObject({ name: "Alex Winter", role: "member", language: "en" });
    const people = await expectValue(client.listUsers(http));
    expect(people).toHaveLength(3);
    expect(people.every(({ email }) => email.endsWith(".invalid"))).toBe(true);
    expect(await expectValue(client.countTasks(http))).toBe(8);
  });

  it("has nothing else, and answers for no other server", async () => {
    expect(await client.listApiKeys(http, "me")).toMatchObject({ ok: false });
    const elsewhere = serveWorld(
      createWorld(() => NOON),
      API,
    );
    expect((await elsewhere("https://api.pneumatic.app/v3/tasks")).status).toBe(404);
  });
});
