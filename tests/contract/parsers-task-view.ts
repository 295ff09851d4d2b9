import { allFields } from "../../lib/fields/all-fields";
import { CURRENT_DIALECT, type Dialect } from "../../lib/fields/dialect";
import { encodeAnswers } from "../../lib/fields/encode";
import type { ReadTask } from "../../lib/pneumatic/read-task";

interface RawField {
  api_name: string;
  type: string;
  order: number;
  is_required: boolean;
  value: string;
  markdown_value: string | null;
  user_id: number | null;
  group_id: number | null;
  selections: (string | { value: string; api_name: string; is_selected: boolean })[];
}

/** As much of the server's task as the comparison needs (reference §6). */
export interface RawTask {
  id: number;
  name: string;
  status: string;
  /** Left out where the recording is cut down. */
  is_completed?: boolean;
  workflow: { id: number; name: string };
  date_started_tsp: number | null;
  performers: { type: string; source_id: number; is_completed: boolean }[];
  checklists: { selections: { value: string; is_selected: boolean }[] }[];
  output: RawField[];
  fieldsets?: { fields: RawField[] }[];
}

/** People and groups of both recorded accounts, found by id (recordings' README). */
const DIRECTORY = {
  users: Array.from({ length: 30 }, (_, id) => ({
    id,
    name: `Person ${id}`,
    email: `${id}@example.test`,
    active: true,
    guest: false,
  })),
  groups: [],
};

/** Links are written in the plain form of reference §31.16: no image mark, title, line break or blank label. */
const plainLinks = (markdown: string) =>
  markdown
    .replaceAll("!", "")
    .replace(/ "[^)]*"(?=\))/g, "")
    .replaceAll("\n", " ")
    .replaceAll("[ ]", "[file]");

/** What writing a stored value back must give, by type (reference §11). */
function wanted(field: RawField, choice: Dialect["choice"]): unknown {
  const texts = field.selections.map((option) => (typeof option === "string" ? option : option.value));
  const written = field.selections.map((option) =>
    typeof option === "string" ? option : choice === "text" ? option.value : option.api_name,
  );
  const { value } = field;
  switch (field.type) {
    case "date":
      return value === "" ? null : value === "True" ? 1 : Number(value);
    case "radio":
    case "dropdown":
      return value === "" ? "" : written[texts.indexOf(value)];
    case "checkbox":
      return written.filter((_, index) => {
        const option = field.selections[index];
        return typeof option === "object" ? option.is_selected : value.split(", ").includes(option ?? "");
      });
    case "file":
      return plainLinks(field.markdown_value ?? "");
    case "user":
      if (field.group_id !== null) return value;
      return field.user_id === null ? "" : `${field.user_id}@example.test`;
    default:
      return value;
  }
}

/** All fields of a raw task. */
export function rawFields(body: RawTask): RawField[] {
  return [...body.output, ...(body.fieldsets ?? []).flatMap((fieldset) => fieldset.fields)];
}

const milliseconds = (seconds: number | null) => seconds && Math.round(seconds * 1000);

/** What was read of a task, with every value written back as its server wants it. */
export function viewTask({ task, dialect }: ReadTask, cutDown: boolean) {
  const spoken = { ...CURRENT_DIALECT, ...dialect };
  const fields = allFields(task);
  const encoded = encodeAnswers({ fields, answers: {}, dialect: spoken, directory: DIRECTORY });
  const output = encoded.ok ? encoded.output : {};
  for (const [name, value] of Object.entries(output)) {
    if (Array.isArray(value) && fields.some((field) => field.apiName === name && field.type === "file")) {
      output[name] = value.join(", ");
    }
  }
  const view = { id: task.id, status: task.status, problem: encoded.ok ? null : encoded, output };
  if (cutDown) return view;
  return {
    ...view,
    name: task.name,
    finished: task.finishedByMe,
    workflow: [task.workflow.id, task.workflow.name],
    started: task.startedAt,
    performers: task.performers.map(({ kind, id, finished }) => [kind, id, finished]),
    checklists: task.checklists.map(({ items }) => items.map((item) => [item.text, item.marked])),
  };
}

/** The same, as the recording has it. */
export function viewRawTask(body: RawTask, cutDown: boolean) {
  const fields = rawFields(body);
  const objects = fields.some(({ selections }) => typeof selections[0] === "object");
  const output = Object.fromEntries(
    fields.map((field) => [field.api_name, wanted(field, objects ? "api-name" : "text")]),
  );
  const view = { id: String(body.id), status: body.status, problem: null, output };
  if (cutDown) return view;
  return {
    ...view,
    name: body.name,
    finished: body.is_completed,
    workflow: [String(body.workflow.id), body.workflow.name],
    started: milliseconds(body.date_started_tsp),
    performers: body.performers.map(({ type, source_id, is_completed }) => [type, source_id, is_completed]),
    checklists: body.checklists.map(({ selections }) =>
      selections.map((item) => [item.value, item.is_selected]),
    ),
  };
}
