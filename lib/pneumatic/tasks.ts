import * as shapes from "../http/shapes";
import type { Dialect } from "../fields/dialect";
import { succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import type { Task } from "../tasks/task";
import { readTask, type ReadTask } from "./read-task";
import { numberIfPossible, readerOf } from "./schema";

/** Reads a task, and which traits of the server its shapes show (reference §9). */
export function getTask(http: Http, task: string): Promise<Result<ReadTask>> {
  return http.request({ method: "GET", path: `/v2/tasks/${encodeURIComponent(task)}`, read: readTask });
}

export interface Completion {
  task: string;
  /** The workflow's id, which the older route needs. Null where no server has told it. */
  workflow: string | null;
  /** Values by api name, as `encodeAnswers` wrote them. */
  output: Record<string, unknown>;
  route: Dialect["complete"];
}

export interface Completed {
  /** The task afterwards, or null from a server that answers nothing. */
  task: Task | null;
  /** The route that worked, to be remembered with the connection. */
  route: Dialect["complete"];
}

/** Servers answer the task or nothing; whatever else a success says, the task is completed. */
const readCompleted = (body: unknown): Task | null => readTask(body)?.task ?? null;

function completeByTask(http: Http, { task, output }: Completion): Promise<Result<Task | null>> {
  const path = `/v2/tasks/${encodeURIComponent(task)}/complete`;
  return http.request({ method: "POST", path, json: { output }, read: readCompleted, empty: null });
}

function completeByWorkflow(
  http: Http,
  completion: Completion,
  workflow: string,
): Promise<Result<Task | null>> {
  const path = `/workflows/${encodeURIComponent(workflow)}/task-complete`;
  const json = { task_id: numberIfPossible(completion.task), output: completion.output };
  return http.request({ method: "POST", path, json, read: readCompleted, empty: null });
}

/**
 * Completes a task, once (reference §10, §27). Where a server does not know the route, which it says with a 404 that is
 * not JSON and so without having acted, the other route is taken; a JSON 404 means the task is gone (reference §29.1).
 */
export async function completeTask(http: Http, completion: Completion): Promise<Result<Completed>> {
  const { workflow } = completion;
  const ways = {
    task: () => completeByTask(http, completion),
    workflow: () => completeByWorkflow(http, completion, workflow ?? ""),
  };
  const route = workflow === null ? "task" : completion.route;
  const first = await ways[route]();
  if (first.ok) return succeed({ task: first.value, route });
  if (first.failure.kind !== "no-such-address" || workflow === null) return first;
  const other = route === "task" ? "workflow" : "task";
  const second = await ways[other]();
  return second.ok ? succeed({ task: second.value, route: other }) : second;
}

const readCounters = readerOf(shapes.object({ tasks_count: shapes.number }));

/** How many tasks wait for this person: the cheapest question there is (reference §7). */
export function countTasks(http: Http): Promise<Result<number>> {
  return http.request({
    method: "GET",
    path: "/accounts/user/counters",
    read: (body) => readCounters(body)?.tasks_count,
  });
}
