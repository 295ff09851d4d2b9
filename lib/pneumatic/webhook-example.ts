import { succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import { isRecord } from "../http/json";

const PATHS = { task: "/v2/tasks/webhook-example", workflow: "/workflows/webhook-example" };

/** A server without the address takes it for an id, which it refuses (reference §3). */
const NO_EXAMPLE = ["not-found", "no-such-address", "forbidden"];

/**
 * What a webhook about a task or a workflow would carry, made by the server from one that this person may see.
 * @returns null where the server has none: without a workflow yet, or by its age (reference §14)
 */
export async function readWebhookExample(
  http: Http,
  subject: "task" | "workflow",
): Promise<Result<Record<string, unknown> | null>> {
  const answer = await http.request<Record<string, unknown>>({
    method: "GET",
    path: PATHS[subject],
    read: (body) => (isRecord(body) && isRecord(body[subject]) ? body : undefined),
  });
  return !answer.ok && NO_EXAMPLE.includes(answer.failure.kind) ? succeed(null) : answer;
}
