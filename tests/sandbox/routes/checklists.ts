import { json, notFound, refusal, refuse } from "../http/answer.ts";
import { readBody, requireInteger } from "../http/body.ts";
import type { Call, Route } from "../http/route.ts";
import type { Checklist, Task } from "../model.ts";
import { presentChecklist } from "../present/present-task.ts";
import { isMember } from "../tasks/access.ts";
import { directPerformer } from "../tasks/finished.ts";
import { workflowOf } from "../tasks/relations.ts";

/** Reading, ticking and unticking (reference §12). */
export const CHECKLIST_ROUTES: Route[] = [
  { path: "/v2/tasks/checklists/:id", gates: "all", handlers: { GET: getChecklist } },
  { path: "/v2/tasks/checklists/:id/mark", gates: "all", handlers: { POST: (call) => mark(call, true) } },
  { path: "/v2/tasks/checklists/:id/unmark", gates: "all", handlers: { POST: (call) => mark(call, false) } },
];

function getChecklist(call: Call) {
  const found = find(call);
  return found ? json(200, presentChecklist(found.checklist)) : notFound();
}

function mark(call: Call, marked: boolean) {
  const { state, person, request } = call;
  const found = find(call);
  if (!found) return notFound();
  const { task, checklist } = found;
  const selectionId = requireInteger(readBody(request), "selection_id");
  const item = checklist.items.find(({ id }) => id === selectionId);
  if (!item) return refuse(refusal("Checklist item with given id not found."));
  const workflow = workflowOf(state, task);
  if (workflow.status === 1) refuse(refusal("Completed workflow cannot be changed."));
  if (workflow.status === 3) {
    refuse(refusal("You need to resume the workflow before check off this checklist item."));
  }
  if (task.status !== "active") refuse(refusal("Available only for the active task."));
  // The trap of reference §12: being a performer through a group does not count here.
  if (!person.isOwner && !directPerformer(task, person)) {
    const text = "You need to be added to the task as a performer to check off this checklist item.";
    refuse(refusal(text));
  }
  item.marked = marked;
  return json(200, presentChecklist(checklist));
}

/** A checklist of a task whose member this person is: viewers get 404 (reference §30, item 23). */
function find({ state, person, parameters }: Call): { task: Task; checklist: Checklist } | null {
  for (const task of state.tasks.values()) {
    const checklist = task.checklists.find(({ id }) => id === Number(parameters.id));
    if (checklist) return isMember(state, task, person) ? { task, checklist } : null;
  }
  return null;
}
