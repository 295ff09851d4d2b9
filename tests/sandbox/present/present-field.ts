import type { SandboxDialect } from "../dialect.ts";
import type { Field, Fieldset, Task } from "../model.ts";

/** The task a field belongs to, or the start form. */
export type FieldPlace = Pick<Task, "id"> | { kickoffId: number };

/** An output field as the dialect shows it (reference §6, §23 and §27). */
export function presentField(
  dialect: SandboxDialect,
  field: Field,
  place: FieldPlace,
): Record<string, unknown> {
  const { stored } = field;
  const common = {
    id: field.id,
    order: field.order,
    type: field.type,
    is_required: field.required,
    description: field.description,
    api_name: field.apiName,
    name: field.name,
    value: stored.value,
    user_id: stored.userId,
  };
  if (dialect.isoDates) {
    return {
      ...common,
      task_id: "kickoffId" in place ? null : place.id,
      kickoff_id: "kickoffId" in place ? place.kickoffId : null,
      attachments: stored.attachments,
      selections: optionObjects(field),
    };
  }
  const current = {
    ...common,
    is_hidden: field.hidden,
    markdown_value: stored.markdown,
    clear_value: stored.clear,
    group_id: stored.groupId,
  };
  return dialect.choice === "text"
    ? { ...current, selections: field.options.map(({ text }) => text) }
    : { ...current, selections: optionObjects(field), attachments: stored.attachments };
}

function optionObjects(field: Field): Record<string, unknown>[] {
  return field.options.map(({ id, text, apiName }) => ({
    id,
    value: text,
    is_selected: field.stored.selected.includes(text),
    api_name: apiName,
  }));
}

/** A fieldset with its fields (v7.1 and later). */
export function presentFieldset(
  dialect: SandboxDialect,
  fieldset: Fieldset,
  place: FieldPlace,
): Record<string, unknown> {
  return {
    id: fieldset.id,
    api_name: fieldset.apiName,
    name: fieldset.name,
    title: fieldset.title,
    description: fieldset.description,
    order: fieldset.order,
    label_position: fieldset.labelPosition,
    layout: fieldset.layout,
    fields: fieldset.fields.map((field) => presentField(dialect, field, place)),
  };
}
