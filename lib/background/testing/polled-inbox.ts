import { beforeEach } from "vitest";
import { pollConnection } from "../poll";
import type { PollReason } from "../sync-status";
import { CONNECTION, json, makePorts, resetWorld, startTinyServer, type TinyServer } from "./world";

/** The server of the test that runs. */
export let server: TinyServer;

/** The browser of the test that runs. */
export let ports: ReturnType<typeof makePorts>;

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

/** Begins each test anew. */
export function preparePolls(): void {
  beforeEach(async () => {
    await resetWorld();
    server = startTinyServer();
    ports = makePorts(server);
  });
}
