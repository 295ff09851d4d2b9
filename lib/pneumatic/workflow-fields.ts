import { looseObject, object } from "../http/shapes";
import { mergeColumns, type Cell, type DataColumn, type DataRow } from "../data/data-row";
import type { AnyField } from "../fields/output-field";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { countOf, readPage } from "./pages";
import { readFields } from "./read-field";
import { readWorkflowStatus } from "./read-task";
import { anything, id, list, numericIdOrNull, readEach, readerOf, readMoment, text } from "./schema";

export interface WorkflowFieldsQuery {
  template: string;
  /** None: whatever their status. */
  status?: "running" | "done" | "snoozed";
  /** Api names of the fields that are wanted. None: all. */
  fields?: string[];
  /** At most 1000. */
  limit: number;
  offset: number;
}

export interface WorkflowFields {
  /** How many workflows there are in all, on this page and others. */
  count: number;
  rows: DataRow[];
  /** The fields of this page's workflows: those of the start first, then of fieldsets, then step by step. */
  columns: DataColumn[];
  /** How many workflows of this page could not be read. */
  unreadable: number;
}

const readRawRow = readerOf(looseObject({ id, name: text, status: anything, fields: list }));
const readPlace = readerOf(object({ task_id: numericIdOrNull, fieldset_id: numericIdOrNull }));

interface PlacedField {
  field: AnyField;
  /** Where it stands: fields of the start, then those of fieldsets, whose place is not told, then step by step. */
  place: [part: number, id: number];
}

function readPlacedField(item: unknown): PlacedField | undefined {
  const [field] = readFields([item]);
  const { task_id: task = null, fieldset_id: fieldset = null } = readPlace(item) ?? {};
  const place: PlacedField["place"] = task !== null ? [2, task] : fieldset !== null ? [1, fieldset] : [0, 0];
  // Cells are kept by api name, which must be none of what every object has a member of.
  return field && !(field.apiName in {}) ? { field, place } : undefined;
}

const ofText = (text: string): Cell | null => (text === "" ? null : { kind: "text", text });

function readCell(field: AnyField): Cell | null {
  if (field.type === "unknown") return ofText(field.shown);
  const { value, options } = field;
  const textOf = (key: string) => options.find((option) => option.key === key)?.text ?? key;
  switch (value.type) {
    case "date":
      return value.seconds === null ? null : { kind: "moment", at: value.seconds * 1000 };
    case "radio":
    case "dropdown":
      return value.choice === null ? null : ofText(textOf(value.choice));
    case "checkbox":
      return ofText(value.choices.map(textOf).join(", "));
    case "user":
      return value.person && ofText(value.person.name);
    case "file": {
      const files = value.files.flatMap((file) =>
        file.kind === "remote" ? [{ name: file.name, url: file.url }] : [],
      );
      return files.length === 0 ? null : { kind: "files", files };
    }
    case "number": {
      const number = Number(value.text);
      const isNumber = value.text.trim() !== "" && Number.isFinite(number);
      return isNumber ? { kind: "number", text: value.text, number } : ofText(value.text);
    }
    default:
      return ofText(value.text);
  }
}

function readRow(item: unknown): { row: DataRow; columns: DataColumn[] } | undefined {
  const raw = readRawRow(item);
  if (!raw) return undefined;
  const placed = readEach(raw.fields, readPlacedField).toSorted(
    (one, other) =>
      one.place[0] - other.place[0] || one.place[1] - other.place[1] || other.field.order - one.field.order,
  );
  const row: DataRow = {
    id: raw.id,
    name: raw.name,
    status: readWorkflowStatus(raw.status),
    startedAt: readMoment(raw, "date_created"),
    completedAt: readMoment(raw, "date_completed"),
    cells: {},
  };
  for (const { field } of placed) {
    const cell = readCell(field);
    if (cell) row.cells[field.apiName] = cell;
  }
  const columns = placed.map(({ field: { apiName: key, name, type, hidden } }) => ({
    key,
    name,
    type,
    hidden,
  }));
  return { row, columns };
}

function readWorkflowFields(body: unknown): WorkflowFields | undefined {
  const page = readPage(body);
  if (!page) return undefined;
  const read = readEach(page.items, readRow);
  return {
    count: countOf(page),
    rows: read.map(({ row }) => row),
    columns: read.reduce<DataColumn[]>((columns, one) => mergeColumns(columns, one.columns), []),
    unreadable: page.items.length - read.length,
  };
}

/**
 * Reads one page of what was filled in in the workflows of a template, the newest first. The account's owner only
 * (reference §14). The documented server says `delayed` where today's says `snoozed` (reference §26).
 */
export async function listWorkflowFields(
  http: Http,
  { template, status, fields, limit, offset }: WorkflowFieldsQuery,
): Promise<Result<WorkflowFields>> {
  const ask = (word: string | undefined) =>
    http.request({
      method: "GET",
      path: "/workflows/fields",
      query: { template_id: template, status: word, fields: fields?.join(), limit, offset },
      timeoutSeconds: 60,
      read: readWorkflowFields,
    });
  const answer = await ask(status);
  const isOtherWord = status === "snoozed" && !answer.ok && answer.failure.kind === "invalid";
  return isOtherWord ? ask("delayed") : answer;
}
