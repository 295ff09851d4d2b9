import type { Dialect } from "../fields/dialect";
import { readList, readNumber, readObject, type JsonObject } from "./json";
import { writeChoices } from "./write-choices";

/**
 * Brings a template in today's shape into the one a server of this dialect takes (reference §23 and §27): before v6
 * conditions know no `completed_or_skipped` and name options by their api names, and the documented server takes the
 * owners as bare ids.
 */
export function shapeForServer(body: JsonObject, { choice }: Pick<Dialect, "choice">): JsonObject {
  if (choice === "text") return body;
  const earlier = writeChoices(body, "apiName");
  const tasks = readList(earlier.tasks).map((step) => writeEarlierOperators(step));
  if (choice === "api-name") return { ...earlier, tasks };
  const { owners, ...rest } = earlier;
  const ids = readList(owners)
    .map(readObject)
    .filter(({ role, type }) => role === "owner" && type === "user");
  return { ...rest, tasks, template_owners: ids.map(({ source_id: id }) => readNumber(id)) };
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
