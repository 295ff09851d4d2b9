import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { act } from "./act";

/** Who is to do a task: somebody of the account, a group, or a guest from outside. */
export type PerformerReference =
  { kind: "user"; id: number } | { kind: "group"; id: number } | { kind: "guest"; email: string };

const taskPath = (task: string) => `/v2/tasks/${encodeURIComponent(task)}`;

function setPerformer(http: Http, task: string, verb: "create" | "delete", performer: PerformerReference) {
  const path = (infix: string) => `${taskPath(task)}/${verb}-${infix}performer`;
  switch (performer.kind) {
    case "user":
      return act(http, "POST", path(""), { user_id: performer.id });
    case "group":
      return act(http, "POST", path("group-"), { group_id: performer.id });
    case "guest":
      return act(http, "POST", path("guest-"), { email: performer.email });
  }
}

/** Adds a performer to an active task. Admins who own the workflow, and the account's owner, only (reference §12). */
export function addPerformer(http: Http, task: string, performer: PerformerReference): Promise<Result<null>> {
  return setPerformer(http, task, "create", performer);
}

/** Takes a performer away. The last one cannot be: `invalid`. Who may: see {@link addPerformer}. */
export function removePerformer(
  http: Http,
  task: string,
  performer: PerformerReference,
): Promise<Result<null>> {
  return setPerformer(http, task, "delete", performer);
}

/** Sets a task's due date, which may be past, or takes it away. `at` in Unix milliseconds. Idempotent. */
export function setTaskDueDate(http: Http, task: string, at: number | null): Promise<Result<null>> {
  const path = `${taskPath(task)}/due-date`;
  return at === null ? act(http, "DELETE", path) : act(http, "POST", path, { due_date_tsp: at / 1000 });
}
