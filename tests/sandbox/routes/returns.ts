import { bodyRefusal, empty, forbidden, notFound, refuse, serverError } from "../http/answer.ts";
import { readBody, requireText } from "../http/body.ts";
import type { SandboxRequest } from "../http/request.ts";
import type { Call, Route } from "../http/route.ts";
import { isPerformer } from "../tasks/finished.ts";
import { returnTask } from "../tasks/return-task.ts";

/** Sending a task back to the step before (reference §12). */
export const RETURN_ROUTES: Route[] = [
  { path: "/v2/tasks/:id/revert", gates: "writes", unknownMethod: 403, handlers: { POST: revert } },
];

function revert({ state, person, parameters, request }: Call) {
  const task = state.tasks.get(Number(parameters.id));
  const performs = task?.wasStarted && person.type === "user" && isPerformer(state, task, person);
  if (!performs && !person.isOwner) return forbidden();
  if (!task?.wasStarted) return notFound();
  returnTask(state, task, person, readComment(request));
  return empty();
}

/** The reason, which has to be there; null is a mistake of the server itself. */
function readComment(request: SandboxRequest): string {
  const body = readBody(request);
  if (body.comment === null) refuse(serverError());
  const { comment } = body;
  if (comment === undefined || (typeof comment === "string" && comment.trim() === "")) {
    refuse(bodyRefusal("You must supply a comment."));
  }
  return requireText(body, "comment", "This field may not be blank.");
}
