import type { LogEvent, Notice } from "../sandbox/log/log-model.ts";
import type { Performer } from "../sandbox/model.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { isRecord } from "../../lib/http/json.ts";
import type { Library } from "./sandbox-scenarios.ts";

/** A line of a recorded log. */
interface EventView {
  id: number;
  type: LogEvent["type"];
  created_tsp: number;
  text: string | null;
  user_id: number | null;
  workflow_id: number;
  task: {
    id: number;
    number: number;
    name: string;
    description: string;
    performers: { type: Performer["type"]; source_id: number; date_completed_tsp: number | null }[];
    due_date_tsp: number | null;
    output: { api_name: string }[] | null;
  } | null;
}

interface NoticeView {
  id: number;
  type: Notice["type"];
  text: string;
  datetime_tsp: number;
  status: "new" | "read";
  author: number | null;
  task: {
    id: number;
    name: string;
    due_date_tsp?: number | null;
    delay?: { duration: string; estimated_end_date_tsp: number };
  };
  workflow: { id: number; name: string };
}

/** Puts lines of a recorded log into the sandbox's: those that were written before the scenario began. */
export function stageEvents(sandbox: Sandbox, library: Library, scenario: string, ids: number[]): void {
  const views = new Map(
    recordedItems(library, scenario)
      .filter(isEventView)
      .map((view) => [view.id, view]),
  );
  for (const id of ids) {
    const view = views.get(id);
    if (!view) throw new Error(`${scenario} shows no event ${id}.`);
    sandbox.state.events.push(toEvent(sandbox, view));
    sandbox.state.reserveId("event", id);
  }
}

/** Puts recorded notifications of a person into the sandbox, except those the scenario itself causes. */
export function stageNotices(
  sandbox: Sandbox,
  library: Library,
  scenario: string,
  { user, as }: { user: number; as: string },
): void {
  const views = new Map(
    recordedItems(library, scenario, as)
      .filter(isNoticeView)
      .map((view) => [view.id, view]),
  );
  for (const view of views.values()) sandbox.state.notices.push(toNotice(view, user));
  sandbox.state.notices.sort((a, b) => a.id - b.id);
  sandbox.state.reserveId("notification", Math.max(...views.keys()));
}

/** Everything that was listed in a scenario, as it was seen first. */
function recordedItems(library: Library, scenario: string, as?: string): Record<string, unknown>[] {
  const exchanges = library.scenarios.find(({ name }) => name === scenario)?.exchanges ?? [];
  return exchanges
    .filter((exchange) => as === undefined || exchange.as === as)
    .flatMap(({ response: { body } }) => {
      const list = isRecord(body) ? body.results : body;
      return Array.isArray(list) ? list.filter(isRecord) : [];
    })
    .toReversed();
}

function isEventView(item: Record<string, unknown>): item is Record<string, unknown> & EventView {
  return "watched" in item;
}

function isNoticeView(item: Record<string, unknown>): item is Record<string, unknown> & NoticeView {
  return "datetime_tsp" in item;
}

function toEvent({ state }: Sandbox, view: EventView): LogEvent {
  const { task } = view;
  const fields = task?.output ? (state.tasks.get(task.id)?.fields ?? []) : null;
  return {
    id: view.id,
    type: view.type,
    createdAt: view.created_tsp,
    updatedAt: null,
    status: "created",
    text: view.text,
    userId: view.user_id,
    targetUserId: null,
    targetGroupId: null,
    delay: null,
    workflowId: view.workflow_id,
    task: task && {
      id: task.id,
      number: task.number,
      name: task.name,
      description: task.description,
      performers: task.performers.map((performer) => ({
        type: performer.type,
        id: performer.source_id,
        completedAt: performer.date_completed_tsp,
      })),
      dueAt: task.due_date_tsp,
      output: structuredClone(fields),
      fieldsets: null,
      subWorkflowId: null,
    },
    watched: [],
    reactions: new Map(),
  };
}

function toNotice(view: NoticeView, userId: number): Notice {
  const { task } = view;
  return {
    id: view.id,
    type: view.type,
    at: view.datetime_tsp,
    userId,
    authorId: view.author,
    text: view.text,
    isRead: false,
    task: {
      id: task.id,
      name: task.name,
      dueAt: task.due_date_tsp ?? null,
      delay: task.delay
        ? {
            id: 0,
            duration: task.delay.duration,
            startAt: view.datetime_tsp,
            estimatedEndAt: task.delay.estimated_end_date_tsp,
          }
        : null,
    },
    workflow: view.workflow,
  };
}
