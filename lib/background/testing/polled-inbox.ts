import { pollConnection } from "../poll";
import type { PollReason } from "../sync-status";
import { ports } from "./fresh-world";
import { json } from "./tiny-server";
import { CONNECTION } from "./world";

/** A task as the list has it on the wire. */
export const row = (id: number, changes: object = {}) => ({
  id,
  name: `Task ${id}`,
  api_name: "step",
  workflow_name: "Lot 14",
  due_date_tsp: null,
  date_started_tsp: 1_700_000_000,
  date_completed_tsp: null,
  template_id: null,
  template_task_api_name: "step",
  is_urgent: false,
  status: "active",
  ...changes,
});

/** Answers a question about the list with these rows. */
export const list =
  (...rows: unknown[]) =>
  () =>
    json({ count: rows.length, next: null, previous: null, results: rows });

/** Reads the list of {@link CONNECTION}. */
export const poll = (reason: PollReason = "alarm") => pollConnection(CONNECTION, reason, ports);
