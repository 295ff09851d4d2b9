import { json, refuse } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { SandboxRequest } from "../http/request.ts";

/** An error as puq.ai words it (puq reference §1.2). */
export function puqError(
  status: number,
  error: string,
  more: { code?: string; details?: Record<string, unknown> } = {},
): Answer {
  return json(status, { error, ...more });
}

export const invalid = (error: string) => puqError(400, error, { code: "VALIDATION_ERROR" });
export const noSuchWorkflow = () => puqError(404, "Workflow not found or access denied");
export const noSuchAddress = () => puqError(404, "Not found");

/** The plan lets no further workflow be on (puq reference §1.3). */
export const overPlan = (allowed: number, used: number) =>
  puqError(402, "You have reached the maximum number of workflows allowed by your plan.", {
    code: "SUBSCRIPTION_LIMIT",
    details: { workflow_limit: allowed, current_workflows: used },
  });

/** One page of a list, `page` and `limit` as in the query (puq reference §1.2). */
export function pageOf<Item>(
  request: SandboxRequest,
  items: Item[],
  present: (item: Item) => unknown,
  more: Record<string, unknown> = {},
): Answer {
  const page = readWhole(request, "page", 1, Number.MAX_SAFE_INTEGER);
  const limit = readWhole(request, "limit", 20, 100);
  const shown = items.slice((page - 1) * limit, page * limit);
  return json(200, { items: shown.map(present), total: items.length, ...more, page, limit });
}

function readWhole(request: SandboxRequest, name: string, usual: number, most: number): number {
  const text = request.query.get(name);
  if (text === null) return usual;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most) {
    return refuse(invalid(`Invalid ${name} parameter`));
  }
  return value;
}

/** The JSON object in a request's body; anything else is an empty one. */
export function readJsonObject(request: SandboxRequest): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(request.body.toString());
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}
