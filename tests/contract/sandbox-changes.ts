import { finish, resume, snooze } from "../sandbox/tasks/advance.ts";
import type { Task } from "../sandbox/model.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { isRecord } from "./is-record.ts";
import type { Exchange } from "./recordings.ts";

/**
 * Does to the sandbox's state what a recorded request did to the server, where the sandbox has no such address: so the
 * inbox and its tasks can be compared after changes that the extension itself does not make.
 */
export function applyChange(sandbox: Sandbox, exchange: Exchange): void {
  const { request, response } = exchange;
  if (response.status >= 300 || request.method === "GET") return;
  const [, kind, idText, action = ""] =
    /^\/(workflows|v2\/tasks)\/(\d+)(?:\/([\w-]+))?$/.exec(request.path) ?? [];
  const body = isRecord(request.body) ? request.body : {};
  if (kind === "workflows") changeWorkflow(sandbox, exchange, Number(idText), action, body);
  if (kind === "v2/tasks") changeTask(sandbox, Number(idText), `${request.method} ${action}`, body);
}

function changeWorkflow(
  sandbox: Sandbox,
  { request, response }: Exchange,
  id: number,
  action: string,
  body: Record<string, unknown>,
): void {
  const workflow = sandbox.state.workflows.get(id);
  if (!workflow) return;
  const now = sandbox.state.now() / 1000;
  const tasks = [...sandbox.state.tasks.values()].filter(({ workflowId }) => workflowId === id);
  if (request.method === "DELETE") for (const task of tasks) sandbox.removeTask(task.id);
  if (action === "finish") finish(workflow, now);
  if (action === "resume") resume(sandbox.state, workflow);
  if (action === "snooze") snooze(sandbox.state, workflow, now, Number(body.date));
  if (typeof body.is_urgent === "boolean") workflow.urgent = body.is_urgent;
  // The answer shows the new names, which the server makes out of the template and the values.
  const shown = isRecord(response.body) && Array.isArray(response.body.tasks) ? response.body : null;
  if (!shown) return;
  workflow.name = String(shown.name);
  const steps = Array.isArray(shown.tasks) ? shown.tasks.filter(isRecord) : [];
  for (const task of tasks.filter(({ wasStarted }) => wasStarted)) {
    const step = steps.find((candidate) => candidate.id === task.id);
    if (step) showNewTexts(task, step);
  }
}

function showNewTexts(task: Task, step: Record<string, unknown>): void {
  task.name = String(step.name);
  task.description = typeof step.description === "string" ? step.description : "";
  if (task.delay && isRecord(step.delay)) {
    task.delay.id = Number(step.delay.id);
    task.delay.duration = String(step.delay.duration);
  }
}

function changeTask(sandbox: Sandbox, id: number, what: string, body: Record<string, unknown>): void {
  const task = sandbox.state.tasks.get(id);
  if (!task) return;
  switch (what) {
    case "POST due-date":
      task.dueAt = Number(body.due_date_tsp);
      break;
    case "DELETE due-date":
      task.dueAt = null;
      break;
    case "POST create-performer":
      addPerformer(task, "user", Number(body.user_id));
      break;
    case "POST create-group-performer":
      addPerformer(task, "group", Number(body.group_id));
      break;
    case "POST delete-performer":
      removePerformer(task, "user", Number(body.user_id));
      break;
    case "POST delete-group-performer":
      removePerformer(task, "group", Number(body.group_id));
      break;
    case "POST comment":
      task.comments.push(String(body.text));
      break;
    case "POST revert":
      returnToEarlier(sandbox, task);
      break;
    default:
  }
}

function addPerformer(task: Task, type: "user" | "group", id: number): void {
  if (task.performers.some((performer) => performer.type === type && performer.id === id)) return;
  task.performers.push({ type, id, completedAt: null });
}

/** Whoever is removed may still read (reference §30, item 23). */
function removePerformer(task: Task, type: "user" | "group", id: number): void {
  task.performers = task.performers.filter((performer) => performer.type !== type || performer.id !== id);
  if (type === "user") task.formerPerformers.push(id);
}

function returnToEarlier(sandbox: Sandbox, task: Task): void {
  const earlier = [...sandbox.state.tasks.values()].find(
    (candidate) => candidate.workflowId === task.workflowId && candidate.number === task.number - 1,
  );
  if (earlier) sandbox.returnTask(earlier.id);
}
