import { allFields } from "../fields/all-fields.ts";
import type { KickoffField, KickoffFieldset, Person, Template } from "../model.ts";
import type { State } from "../state.ts";

/** How many workflows were started from a template. */
export function usageOf(state: State, template: Template): number {
  const known = [...state.workflows.values()].filter(({ templateId }) => templateId === template.id);
  return template.earlierWorkflows + known.length;
}

/** An item of `GET /templates` (reference §15 and §27, 1). */
export function presentTemplate(state: State, template: Template, person: Person): Record<string, unknown> {
  const { dialect } = state;
  const common = {
    id: template.id,
    name: template.name,
    tasks_count: template.stepCount,
    is_active: template.isActive,
    is_public: template.isPublic,
    is_embedded: false,
    description: template.description,
  };
  const owners = template.roles.filter(({ role, type }) => role === "owner" && type === "user");
  if (dialect.isoDates) {
    return {
      ...common,
      performers_count: 1,
      template_owners: owners.map(({ id }) => id),
      kickoff: {
        id: template.id,
        description: "",
        fields: allFields(template).map((field) => presentKickoffField(state, field)),
      },
    };
  }
  const shown = dialect.fieldsets ? template.fields : allFields(template);
  const fields = shown.map((field) => presentKickoffField(state, field));
  const fieldsets = template.fieldsets.map((fieldset) => presentKickoffFieldset(state, fieldset));
  return {
    ...common,
    wf_name_template: template.workflowName,
    owners: template.roles.map(({ apiName, role, type, id }) => ({
      api_name: apiName,
      role,
      type,
      source_id: String(id),
    })),
    kickoff: dialect.fieldsets ? { fields, fieldsets } : { fields },
    is_editable: person.isOwner || (person.isAdmin && owners.some(({ id }) => id === person.id)),
  };
}

function presentKickoffFieldset(state: State, fieldset: KickoffFieldset): Record<string, unknown> {
  const { sumRule, fields } = fieldset;
  return {
    title: fieldset.title,
    order: fieldset.order,
    description: fieldset.description,
    api_name: fieldset.apiName,
    shared_fieldset_id: fieldset.sharedId,
    name: fieldset.name,
    label_position: fieldset.labelPosition,
    layout: fieldset.layout,
    rules: sumRule
      ? [
          {
            type: "sum_equal",
            value: sumRule.value,
            api_name: sumRule.apiName,
            fields: fields.filter(({ type }) => type === "number").map(({ apiName }) => apiName),
          },
        ]
      : [],
    // The server leaves out the items of data sets here, and takes them all the same.
    fields: fields.map((field) =>
      presentKickoffField(state, field.dataset === null ? field : { ...field, options: [] }),
    ),
  };
}

function presentKickoffField({ dialect }: State, field: KickoffField): Record<string, unknown> {
  const common = {
    name: field.name,
    description: field.description,
    type: field.type,
    is_required: field.required,
    api_name: field.apiName,
    order: field.order,
  };
  if (dialect.choice === "text") {
    const current = { ...common, is_hidden: field.hidden, default: field.preset };
    if (!field.options) return current;
    return { ...current, selections: field.options, dataset: field.dataset };
  }
  const selections = (field.options ?? []).map((value, index) =>
    dialect.isoDates ? { id: index + 1, value } : { api_name: `${field.apiName}-sel-${index + 1}`, value },
  );
  return dialect.isoDates ? { ...common, selections } : { ...common, is_hidden: field.hidden, selections };
}
