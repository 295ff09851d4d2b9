import {
  addReaction,
  deleteComment,
  editComment,
  listEvents,
  markCommentSeen,
  removeReaction,
} from "../../lib/pneumatic/comments";
import { addComment, type LogOwner } from "../../lib/pneumatic/add-comment";
import type { TaskEvent } from "../../lib/tasks/event";
import { items, member, milliseconds, route, same, text, type Route } from "./parsers-route";

/** As much of the server's entry as the comparison needs (reference §6). */
interface RawEvent {
  id: number;
  type: number;
  status: string;
  created_tsp: number;
  text: string | null;
  user_id: number | null;
  target_user_id: number | null;
  target_group_id: number | null;
  workflow_id: number;
  delay: { estimated_end_date_tsp: number } | null;
  reactions: Record<string, number[]>;
  task: {
    id: number;
    name: string;
    due_date_tsp: number | null;
    output: { api_name: string; order: number }[] | null;
    fieldsets?: { fields: { api_name: string }[] }[] | null;
  } | null;
}

/** What is to be known of an entry besides when and by whom, by the server's number (reference §13). */
const DETAILS: Record<number, (event: RawEvent) => object> = {
  3: ({ task }) => ({
    kind: "task-completed",
    output: [
      ...(task?.output ?? []).toSorted((one, other) => other.order - one.order),
      ...(task?.fieldsets ?? []).flatMap(({ fields }) => fields),
    ].map((field) => field.api_name),
  }),
  4: (event) => ({ kind: "task-returned", text: event.text }),
  5: (event) => ({
    kind: "comment",
    text: event.text ?? "",
    edited: event.status === "updated",
    deleted: event.status === "deleted",
    reactions: event.reactions,
  }),
  14: (event) => ({ kind: "performer-added", userId: event.target_user_id }),
  15: (event) => ({ kind: "performer-removed", userId: event.target_user_id }),
  17: (event) => ({ kind: "workflow-snoozed", until: milliseconds(event.delay?.estimated_end_date_tsp) }),
  18: (event) => ({ kind: "due-date-changed", dueAt: milliseconds(event.task?.due_date_tsp) }),
  20: (event) => ({ kind: "group-added", groupId: event.target_group_id }),
  21: (event) => ({ kind: "group-removed", groupId: event.target_group_id }),
};
const PLAIN = new Map([
  [0, "workflow-started"],
  [1, "workflow-completed"],
  [2, "task-started"],
  [6, "workflow-finished"],
  [8, "workflow-returned"],
  [9, "task-skipped"],
  [11, "marked-urgent"],
  [12, "marked-not-urgent"],
  [16, "workflow-resumed"],
]);

/** What was read of an entry. */
export function viewEvent(event: TaskEvent): object {
  const { kind, at, authorId, id, task, workflow } = event;
  const view = { kind, at, authorId, id, task, workflow };
  switch (kind) {
    case "task-completed":
      return { ...view, output: event.output.map(({ apiName }) => apiName) };
    case "comment": {
      const { edited, deleted } = event;
      const reactions = Object.fromEntries(event.reactions.map(({ value, users }) => [value, users]));
      return { ...view, text: event.text, edited, deleted, reactions };
    }
    default:
      return event;
  }
}

/** The same, as the recording has it. */
export function viewRawEvent(event: RawEvent): object {
  return {
    id: String(event.id),
    at: milliseconds(event.created_tsp),
    authorId: event.user_id,
    task: event.task && { id: String(event.task.id), name: event.task.name },
    workflow: String(event.workflow_id),
    ...(DETAILS[event.type]?.(event) ?? { kind: PLAIN.get(event.type) }),
  };
}

const LOGS: { path: string; owner: (id: string) => LogOwner }[] = [
  { path: "/v2/tasks", owner: (task) => ({ task }) },
  { path: "/workflows", owner: (workflow) => ({ workflow }) },
];

/** Comments and logs, as recorded. */
export const LOG_ROUTES: Route[] = [
  ...LOGS.flatMap(({ path, owner }) => [
    route(
      "GET",
      new RegExp(`^${path}/(\\d+)/events$`),
      ({ http, caught }) => listEvents(http, owner(caught[0] ?? ""), { limit: 20, offset: 0 }),
      ({ events, count, unreadable }) => ({ events: events.map(viewEvent), count, unreadable }),
      (body: RawEvent[] | { results: RawEvent[]; count: number }) => ({
        events: items(body).map(viewRawEvent),
        count: Array.isArray(body) ? body.length : body.count,
        unreadable: 0,
      }),
    ),
    route(
      "POST",
      new RegExp(`^${path}/(\\d+)/comment$`),
      ({ http, exchange, caught }) =>
        addComment(http, owner(caught[0] ?? ""), text(member(exchange, "text"))),
      same,
      (body: RawEvent) => String(body.id),
    ),
  ]),
  route(
    "PATCH",
    /^\/workflows\/comments\/(\d+)$/,
    ({ http, exchange, caught }) => editComment(http, caught[0] ?? "", text(member(exchange, "text"))),
    viewEvent,
    viewRawEvent,
  ),
  route(
    "DELETE",
    /^\/workflows\/comments\/(\d+)$/,
    ({ http, caught }) => deleteComment(http, caught[0] ?? ""),
    viewEvent,
    viewRawEvent,
  ),
  ...(
    [
      ["create", addReaction],
      ["delete", removeReaction],
    ] as const
  ).map(([verb, react]) =>
    route(
      "POST",
      new RegExp(`^/workflows/comments/(\\d+)/${verb}-reaction$`),
      ({ http, exchange, caught }) => react(http, caught[0] ?? "", text(member(exchange, "value"))),
      same,
      same,
    ),
  ),
  route(
    "POST",
    /^\/workflows\/comments\/(\d+)\/watched$/,
    ({ http, caught }) => markCommentSeen(http, caught[0] ?? ""),
    same,
    same,
  ),
];
