import type { TaskStatus } from "../sandbox/model.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { isRecord } from "../../lib/http/json.ts";
import type { Scenario } from "./recordings.ts";
import type { Knowledge } from "./sandbox-stage.ts";
import { toSketch } from "./sandbox-views.ts";

/** A row of a recorded `GET /v3/tasks`. */
interface RowView {
  id: number;
  name: string;
  api_name: string;
  workflow_name: string;
  due_date_tsp: number | null;
  date_started_tsp: number | null;
  date_completed_tsp: number | null;
  template_id: number | null;
  is_urgent: boolean;
  status: TaskStatus;
}

/** Which template the tasks of recorded lists belong to. */
export function collectTemplates(scenarios: Scenario[]): Map<number, number | null> {
  const rows = scenarios.flatMap(({ exchanges }) =>
    exchanges.flatMap(({ response }) => rowsIn(response.body)),
  );
  return new Map(rows.map((row) => [row.id, row.template_id]));
}

/** A recorded list, whose it was, and whether of finished tasks. */
export interface RecordedList {
  user: number;
  completed: boolean;
  body: unknown;
}

/** Adds every task of recorded inboxes, performed by whoever saw it there. */
export function stageLists(sandbox: Sandbox, lists: RecordedList[], knowledge: Knowledge): void {
  const performers = new Map<number, { user: number; completedAt?: number }[]>();
  const rows = new Map<number, RowView>();
  for (const { user, completed, body } of lists) {
    for (const row of rowsIn(body)) {
      rows.set(row.id, row);
      const completedAt = completed ? (row.date_completed_tsp ?? row.date_started_tsp ?? 0) : undefined;
      performers.set(row.id, [...(performers.get(row.id) ?? []), { user, completedAt }]);
    }
  }
  for (const row of rows.values()) {
    const seen = knowledge.sightings.get(row.id)?.[0]?.view;
    sandbox.addTask({
      ...(seen ? toSketch(seen) : {}),
      id: row.id,
      apiName: row.api_name,
      name: row.name,
      status: row.status,
      startedAt: row.date_started_tsp,
      completedAt: row.date_completed_tsp,
      dueAt: row.due_date_tsp,
      requireAll: row.status === "active",
      performers: performers.get(row.id) ?? [],
      workflow: {
        id: 10_000 + row.id,
        name: row.workflow_name,
        templateId: row.template_id,
        urgent: row.is_urgent,
        status: 0,
      },
    });
  }
}

function rowsIn(body: unknown): RowView[] {
  const list = isRecord(body) ? body.results : body;
  return Array.isArray(list) ? list.filter(isRowView) : [];
}

function isRowView(value: unknown): value is RowView {
  return isRecord(value) && "workflow_name" in value && "template_task_api_name" in value;
}
