import { knownFields } from "../fields/all-fields";
import type { Dialect } from "../fields/dialect";
import { readChoice } from "../fields/read-choice";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { object, orElse } from "../http/shapes";
import { isRecord } from "../http/json";
import type { LaunchTemplate } from "../tasks/template";
import { countOf, readPage } from "./pages";
import { readFields, readFieldsets } from "./read-field";
import { flag, id, list, numberOrNull, readEach, readerOf, text, textOrNull } from "./schema";

const readRawTemplate = readerOf(
  object({
    id,
    name: text,
    description: text,
    wf_name_template: textOrNull,
    is_active: flag,
    tasks_count: numberOrNull,
    workflows_count: numberOrNull,
    kickoff: orElse(object({ fields: list, fieldsets: list }), { fields: [], fieldsets: [] }),
  }),
);

/** What a form begins with stands where a task's field has its value. */
const withDefault = (field: unknown): unknown =>
  isRecord(field) ? { ...field, value: field.default } : field;
const withDefaults = (fieldset: unknown): unknown =>
  isRecord(fieldset) && Array.isArray(fieldset.fields)
    ? { ...fieldset, fields: fieldset.fields.map(withDefault) }
    : fieldset;

function readTemplate(item: unknown): LaunchTemplate | undefined {
  const raw = readRawTemplate(item);
  return (
    raw && {
      id: raw.id,
      name: raw.name,
      description: raw.description,
      namePattern: raw.wf_name_template || null,
      active: raw.is_active,
      steps: raw.tasks_count ?? 0,
      uses: raw.workflows_count,
      fields: readFields(raw.kickoff.fields.map(withDefault)),
      fieldsets: readFieldsets(raw.kickoff.fieldsets.map(withDefaults)),
    }
  );
}

export interface TemplateQuery {
  limit: number;
  offset: number;
  ordering?: "name" | "-name" | "date" | "-date" | "usage" | "-usage";
  /** Whole words, in any order; any of them will do (reference §5). */
  search?: string;
  /** True: only those that can be started. */
  active?: boolean;
}

export interface TemplateList {
  /** How many there are in all, on this page and others. */
  count: number;
  templates: LaunchTemplate[];
  /** How many templates of this page could not be read. */
  unreadable: number;
  /** The traits of the server that these templates' shapes show. */
  dialect: Partial<Dialect>;
}

/** Reads one page of the templates this person may start (reference §15). */
export function listTemplates(http: Http, query: TemplateQuery): Promise<Result<TemplateList>> {
  const { active, ...rest } = query;
  return http.request({
    method: "GET",
    path: "/templates",
    query: { ...rest, is_active: active },
    read: (body) => {
      const page = readPage(body);
      if (!page) return undefined;
      const templates = readEach(page.items, readTemplate);
      const choice = readChoice(templates.flatMap(knownFields));
      const unreadable = page.items.length - templates.length;
      return { count: countOf(page), templates, unreadable, dialect: choice ? { choice } : {} };
    },
  });
}
