import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { BusMessage } from "../events-bus.ts";
import { startSandbox } from "../sandbox.ts";
import type { Sandbox } from "../sandbox.ts";

/** The order of what the recorded server told (`websocket-frames`) when people acted on a task. */
describe("the log of a task and what people are told of it", () => {
  let sandbox: Sandbox;
  let told: BusMessage[];

  beforeEach(async () => {
    sandbox = await startSandbox({ dialect: "v7.3", tasks: 0 });
    told = [];
    sandbox.state.bus.subscribe((message) => told.push(message));
  });
  afterEach(() => sandbox.close());

  function twoSteps() {
    const first = sandbox.addTask({ name: "Check", workflow: { name: "Refund", templateId: 5 } });
    const { workflowId } = first;
    const second = sandbox.addTask({ name: "Pay", number: 2, status: "pending", workflowId });
    told = [];
    return { first, second };
  }

  const toldTo = (id: number) => told.filter(({ to }) => to.includes(id)).map(summary);

  test("a task that comes and goes behind the server's back is told as well", () => {
    const { id } = sandbox.addTask({ name: "Check" });
    sandbox.removeTask(id);
    expect(toldTo(3)).toEqual([`task_created ${id} active`, `task_deleted ${id} active`]);
  });

  test("a completion is told to the performers, and the next step with it", () => {
    const { first, second } = twoSteps();
    sandbox.completeAs("performer", first.id);
    expect(toldTo(3)).toEqual([
      `event_created 3 ${first.id}`,
      `task_completed ${first.id} completed`,
      `event_created 2 ${second.id}`,
      `task_created ${second.id} active`,
    ]);
  });

  test("a return is told with the target leaving and coming again before the returned step leaves", () => {
    const { first, second } = twoSteps();
    sandbox.completeAs("performer", first.id);
    told = [];
    sandbox.returnAs("performer", second.id, "wrong");
    expect(toldTo(3)).toEqual([
      `event_created 4 ${first.id}`,
      `task_deleted ${first.id} completed`,
      `event_created 2 ${first.id}`,
      `task_created ${first.id} active`,
      `task_deleted ${second.id} active`,
    ]);
    expect([first.status, second.status]).toEqual(["active", "pending"]);
    expect(sandbox.eventsOf(first.id).findLast(({ type }) => type === 4)).toMatchObject({
      text: "wrong",
      userId: 3,
    });
  });

  test("a return goes to both of two parallel steps", () => {
    const workflow = { id: 900, name: "Close" };
    const at = { status: "completed", completedAt: 1, workflow } as const;
    const cash = sandbox.addTask({ name: "Cash", number: 1, ...at });
    const stock = sandbox.addTask({ name: "Stock", number: 2, ...at });
    const targets = [cash, stock].map(({ id, name, apiName }) => ({ id, name, api_name: apiName }));
    const report = sandbox.addTask({ name: "Report", number: 3, workflow, revertTasks: targets });
    sandbox.returnAs("performer", report.id, "count again");
    expect([cash.status, stock.status, report.status]).toEqual(["active", "active", "pending"]);
  });

  test("a comment notifies performers, and the others whom it mentions", () => {
    const { first } = twoSteps();
    sandbox.commentAs("owner", first.id, "Hurry [Nadia Okafor|3], ask [Jun Watanabe|4]");
    expect(toldTo(3)).toEqual([`event_created 5 ${first.id}`, "notification_created comment"]);
    expect(sandbox.notificationsOf("performer2").map(({ type }) => type)).toEqual(["mention"]);
    expect(sandbox.notificationsOf("owner")).toEqual([]);
  });

  test("a reaction notifies the author once", () => {
    const { first } = twoSteps();
    const { id } = sandbox.commentAs("performer", first.id, "Done soon");
    sandbox.reactAs("owner", id, ":+1:");
    sandbox.reactAs("owner", id, ":+1:");
    expect(sandbox.notificationsOf("performer")).toMatchObject([
      { type: "reaction", text: "Reacted :+1: to your comment", authorId: 1 },
    ]);
  });

  test("a new performer learns nothing, a removed one that the task is gone", () => {
    const { first } = twoSteps();
    sandbox.assignAs("owner", first.id, "performer2");
    expect(toldTo(4)).toEqual([]);
    sandbox.unassignAs("owner", first.id, "performer2");
    expect(toldTo(4)).toEqual([`event_created 15 ${first.id}`, `task_deleted ${first.id} active`]);
    expect(() => sandbox.unassignAs("owner", first.id, "performer")).toThrow("last performer");
  });

  test("a moved due date is told to the performers", () => {
    const { first } = twoSteps();
    sandbox.setDueDateAs("owner", first.id, 1_800_000_000);
    expect(toldTo(3)).toEqual(["notification_created due_date_changed", `event_created 18 ${first.id}`]);
  });

  test("an overdue task is reported once", () => {
    const { first } = twoSteps();
    first.dueAt = 1;
    sandbox.remindOverdue();
    sandbox.remindOverdue();
    expect(sandbox.notificationsOf("performer").map(({ type }) => type)).toEqual(["overdue_task"]);
  });
});

function summary({ type, data }: BusMessage): string {
  const { id, status, type: kind, task } = data;
  if (type === "notification_created") return `${type} ${String(kind)}`;
  if (type.startsWith("task_")) return `${type} ${String(id)} ${String(status)}`;
  return `${type} ${String(kind)} ${String(Object(task).id)}`;
}
