import { isRecord } from "../../lib/http/json";
import { cloneTemplate, createTemplate, getTemplate } from "../../lib/pneumatic/manage-templates";
import { route, same, type Route } from "./parsers-route";

interface RawPart {
  api_name: string;
  name: string;
  order: number;
}
interface RawForm {
  fields: RawPart[];
  fieldsets?: { order: number; fields: RawPart[] }[];
}
interface RawStep extends RawForm {
  name: string;
  raw_performers: { type: string; source_id: string | null }[];
  conditions: { action: string; rules: { predicates: { field: string }[] }[] }[];
  checklists: { selections: { value: string }[] }[];
  raw_due_date: { rule: string; source_id: string } | null;
}
interface RawTemplate {
  name: string;
  is_active: boolean;
  wf_name_template?: string | null;
  owners: { role?: string; source_id: string }[];
  kickoff: RawForm;
  tasks: RawStep[];
}

const viewFields = (form: RawForm) =>
  [form, ...(form.fieldsets ?? []).toSorted((one, other) => one.order - other.order)].flatMap(({ fields }) =>
    fields.toSorted((one, other) => other.order - one.order).map(({ api_name, name }) => [api_name, name]),
  );
const made = (body: { id: number }) => ({ id: String(body.id) });

/** Whole templates, as recorded. */
export const TEMPLATE_ROUTES: Route[] = [
  route(
    "GET",
    /^\/templates\/(\d+)$/,
    ({ http, caught }) => getTemplate(http, caught[0] ?? ""),
    ({ outline }) => ({
      ...outline,
      description: undefined,
      roles: outline.roles.map(({ role, id }) => [role, id]),
      kickoff: [outline.kickoff, ...outline.kickoff.fieldsets].flatMap(({ fields }) =>
        fields.map(({ apiName, name }) => [apiName, name]),
      ),
      steps: outline.steps.map((step) => ({
        name: step.name,
        performers: step.performers.map(({ kind, source }) => [kind, source]),
        fields: [step, ...step.fieldsets].flatMap(({ fields }) =>
          fields.map(({ apiName, name }) => [apiName, name]),
        ),
        conditions: step.conditions.map(({ action, rules }) => [
          action,
          rules.flatMap((predicates) => predicates.map(({ field }) => field)),
        ]),
        checklists: step.checklists,
        due: step.due && [step.due.rule, step.due.source],
      })),
    }),
    (body: RawTemplate) => ({
      name: body.name,
      description: undefined,
      workflowName: body.wf_name_template ?? "",
      active: body.is_active,
      roles: body.owners.map(({ role = "owner", source_id }) => [role, Number(source_id)]),
      kickoff: viewFields(body.kickoff),
      steps: body.tasks.map((step) => ({
        name: step.name,
        performers: step.raw_performers.map(({ type, source_id }) => [type, source_id ?? ""]),
        fields: viewFields(step),
        conditions: step.conditions.map(({ action, rules }) => [
          action,
          rules.flatMap(({ predicates }) => predicates.map(({ field }) => field)),
        ]),
        checklists: step.checklists.map(({ selections }) => selections.map(({ value }) => value)),
        due: step.raw_due_date && [step.raw_due_date.rule, step.raw_due_date.source_id],
      })),
    }),
  ),
  route(
    "POST",
    /^\/templates$/,
    ({ http, exchange }) => {
      const { body } = exchange.request;
      return createTemplate(http, isRecord(body) ? body : {}, { choice: "text" });
    },
    same,
    made,
  ),
  route(
    "POST",
    /^\/templates\/(\d+)\/clone$/,
    ({ http, caught }) => cloneTemplate(http, caught[0] ?? ""),
    same,
    made,
  ),
];
