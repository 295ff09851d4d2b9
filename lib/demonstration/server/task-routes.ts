import { isRecord } from "../../http/json";
import { itemId, presentChecklist, presentRow, presentTask, taskName } from "./present-task";
import { answer, answerPage, NOT_FOUND, refuse, type Asked, type Route } from "./route";
import { finishTask } from "./run-workflow";
import { allTasks, type DemoTask } from "./world";

const findTask = ({ world, id }: Asked) => allTasks(world).find((task) => task.id === id);

/** Tasks: to list, open and complete, and their checklists. */
export const TASK_ROUTES: Route[] = [
  {
    method: "GET",
    path: "/v3/tasks",
    answer: ({ world, query }) => answerPage(listTasks(allTasks(world), query), query, presentRow),
  },
  {
    method: "GET",
    path: "/v2/tasks/:id",
    answer: (asked) => {
      const task = findTask(asked);
      return task ? answer(presentTask(asked.world, task)) : NOT_FOUND;
    },
  },
  {
    method: "POST",
    path: "/v2/tasks/:id/complete",
    answer: (asked) => {
      const task = findTask(asked);
      if (!task) return NOT_FOUND;
      if (task.status !== "active") return refuse("This task is not active.", "task");
      const { output } = asked.body;
      finishTask(asked.world, task, isRecord(output) ? output : {});
      return answer(presentTask(asked.world, task));
    },
  },
  { method: "POST", path: "/v2/tasks/checklists/:id/mark", answer: (asked) => markItem(asked, true) },
  { method: "POST", path: "/v2/tasks/checklists/:id/unmark", answer: (asked) => markItem(asked, false) },
];

function markItem(asked: Asked, marked: boolean) {
  const task = findTask(asked);
  const item = Number(asked.body.selection_id);
  if (!task?.step.checklist?.some((_, index) => itemId(task, index) === item)) return NOT_FOUND;
  if (marked) task.marked.add(item);
  else task.marked.delete(item);
  return answer(presentChecklist(task));
}

/** Urgent ones first and then the newest, as servers list them; those that were finished by when they were. */
function listTasks(tasks: DemoTask[], query: URLSearchParams): DemoTask[] {
  const status = query.get("is_completed") === "true" ? "completed" : "active";
  const words = (query.get("search") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const found = tasks.filter((task) => {
    const text = `${taskName(task)} ${task.workflow.name} ${task.workflow.plan.name}`.toLowerCase();
    return task.status === status && (words.length === 0 || words.some((word) => text.includes(word)));
  });
  const rank = (task: DemoTask) => task.completedAt ?? Number(task.workflow.urgent) * 1e12 + task.id;
  return found.toSorted((one, other) => rank(other) - rank(one));
}
