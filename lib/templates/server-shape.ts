import type { Dialect } from "../fields/dialect";
import { readList, readObject, type JsonObject } from "./json";

/**
 * Brings a template in today's shape into the one a server of this dialect takes (reference §23 and §27): before v6
 * steps know no `completed_or_skipped`, and the documented server takes the owners as bare ids.
 */
export function shapeForServer(body: JsonObject, { choice }: Pick<Dialect, "choice">): JsonObject {
  if (choice === "text") return body;
  const tasks = readList(body.tasks).map((step) => writeEarlierOperators(step));
  if (choice === "api-name") return { ...body, tasks };
  const { owners, ...rest } = body;
  const ids = readList(owners)
    .map(readObject)
    .filter(({ role, type }) => role === "owner" && type === "user");
  return { ...rest, tasks, template_owners: ids.map(({ source_id: id }) => Number(id)) };
}

function writeEarlierOperators(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(writeEarlierOperators);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => [
      name,
      name === "operator" && member === "completed_or_skipped" ? "completed" : writeEarlierOperators(member),
    ]),
  );
}
