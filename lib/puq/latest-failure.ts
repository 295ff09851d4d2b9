import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { isRecord } from "../http/json";

/**
 * Asks when the newest failed run of a workflow was made: Unix milliseconds, 0 for none. For the background, which looks
 * at nothing else of puq.ai: hence read by hand (puq reference §1.4). The order of runs is not documented.
 */
export function latestFailure(http: Http, workflow: string): Promise<Result<number>> {
  return http.request({
    method: "GET",
    path: "/v1/executions",
    query: { workflow_id: workflow, status: "FAILED" },
    read: (body) => (isRecord(body) && Array.isArray(body.items) ? body.items.reduce(later, 0) : undefined),
  });
}

function later(latest: number, run: unknown): number {
  const created = isRecord(run) && typeof run.created_at === "string" ? Date.parse(run.created_at) : 0;
  return Math.max(latest, created || 0);
}
