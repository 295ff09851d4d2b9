import type { Dialect } from "../fields/dialect";
import { isRecord } from "../http/json";

/**
 * Tells a server's traits from the shapes of one task (reference §28-30). Only traits that were really seen are set:
 * a task without options says nothing about options.
 * @param body the task as the server gave it. @param fields its raw fields, those of its fieldsets included.
 */
export function readDialect(body: Record<string, unknown>, fields: unknown[]): Partial<Dialect> {
  const dialect: Partial<Dialect> = {};
  const hasSeconds = Object.keys(body).some((key) => key.endsWith("_tsp"));
  const hasIso = !hasSeconds && ["date_started", "date_completed", "due_date"].some((key) => key in body);
  if (hasSeconds || hasIso) {
    dialect.date = hasIso ? "iso" : "seconds";
    dialect.person = hasIso ? "id" : "email-or-name";
  }
  for (const field of fields.filter(isRecord)) {
    const option: unknown = Array.isArray(field.selections) ? field.selections[0] : undefined;
    if (typeof option === "string") dialect.choice = "text";
    else if (isRecord(option)) dialect.choice = hasIso ? "id" : "api-name";
    if ("attachments" in field) dialect.file = "attachment-id";
    else if ("markdown_value" in field) dialect.file ??= "link";
  }
  return dialect;
}
