import { readLooseText } from "../../fields/parse-value";
import { presentEvent } from "./present-workflow";
import { answer, answerPage, DONE, NOT_FOUND, refuse, type Asked, type Route } from "./route";
import { note } from "./run-workflow";
import { allTasks, type DemoEvent } from "./world";

/** The log of tasks and workflows, comments and reactions. */
export const LOG_ROUTES: Route[] = [
  { method: "GET", path: "/v2/tasks/:id/events", answer: (asked) => listEvents(asked, ofTask(asked)) },
  {
    method: "GET",
    path: "/workflows/:id/events",
    answer: (asked) => listEvents(asked, (event) => event.workflow.id === asked.id),
  },
  {
    method: "POST",
    path: "/v2/tasks/:id/comment",
    answer: ({ world, id, body }) => {
      const task = allTasks(world).find((one) => one.id === id);
      const text = readLooseText(body.text).trim();
      if (!task) return NOT_FOUND;
      if (text === "") return refuse("You need to specify the comment text.", "text");
      const { workflow } = task;
      return answer(presentEvent(world, note(world, { type: 5, workflow, task, text, author: me(world) })));
    },
  },
  {
    method: "PATCH",
    path: "/workflows/comments/:id",
    answer: (asked) => change(asked, { status: "updated", text: readLooseText(asked.body.text).trim() }),
  },
  {
    method: "DELETE",
    path: "/workflows/comments/:id",
    answer: (asked) => change(asked, { status: "deleted" }),
  },
  { method: "POST", path: "/workflows/comments/:id/watched", answer: () => DONE },
  {
    method: "POST",
    path: "/workflows/comments/:id/create-reaction",
    answer: (asked) => react(asked, (users) => users.add(me(asked.world))),
  },
  {
    method: "POST",
    path: "/workflows/comments/:id/delete-reaction",
    answer: (asked) => react(asked, (users) => users.delete(me(asked.world))),
  },
];

const me = ({ people }: Asked["world"]) => people[0].id;
const ofTask =
  ({ id }: Asked) =>
  (event: DemoEvent) =>
    event.task?.id === id;

function listEvents({ world, query }: Asked, isOurs: (event: DemoEvent) => boolean) {
  const events = world.events.filter(
    (event) => isOurs(event) && (event.type !== 5 || query.get("include_comments") !== "false"),
  );
  const inOrder = query.get("ordering") === "created" ? events : events.toReversed();
  const wanted = query.get("only_attachments") === "true" ? [] : inOrder;
  return answerPage(wanted, query, (event) => presentEvent(world, event));
}

const findComment = ({ world, id }: Asked) =>
  world.events.find((event) => event.id === id && event.type === 5);

function change(asked: Asked, changed: Pick<DemoEvent, "status"> & Partial<DemoEvent>) {
  const { world } = asked;
  const comment = findComment(asked);
  if (comment?.author !== me(world)) return NOT_FOUND;
  return answer(presentEvent(world, Object.assign(comment, changed, { changedAt: world.now() })));
}

function react(asked: Asked, act: (users: Set<number>) => void) {
  const comment = findComment(asked);
  if (!comment) return NOT_FOUND;
  const value = String(asked.body.value);
  const users = comment.reactions.get(value) ?? new Set();
  act(users);
  comment.reactions.set(value, users);
  return DONE;
}
