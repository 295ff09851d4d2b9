import { finish, resume, snooze } from "../sandbox/tasks/advance.ts";
import type { Task } from "../sandbox/model.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { isRecord } from "../../lib/http/json.ts";
import type { Exchange } from "./recordings.ts";

/**
 * Does to the sandbox's state what a recorded request did to the server, where the sandbox has no such address: so the
 * inbox and its tasks can be compared after changes that the extension itself does not make.
 */
export function applyChange(sandbox: Sandbox, exchange: Exchange): void {
  const { request, response } = exchange;
  if (response.status >= 300 || request.method === "GET") return;
  const [, id, action = ""] = /^\/workflows\/(\d+)(?:\/([\w-]+))?$/.exec(request.path) ?? [];
  const body = isRecord(request.body) ? request.body : {};
  if (id !== undefined) changeWorkflow(sandbox, exchange, Number(id), action, body);
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
