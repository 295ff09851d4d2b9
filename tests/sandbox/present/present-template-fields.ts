import type { FieldType, Template } from "../model.ts";
import type { FieldSketch } from "../seed/add-task.ts";
import type { State } from "../state.ts";

/** What is told of a field in the light form. */
interface LightField {
  name: string;
  type: FieldType;
  order: number;
  description: string;
  hidden: boolean;
  apiName: string;
}

interface LightFieldset<Shown> {
  order?: number;
  name: string;
  title: string;
  description?: string;
  apiName: string;
  labelPosition?: string;
  layout?: string;
  fields: Shown[];
}

/** The fields of a template and of its steps, by name and kind alone (reference §15). */
export function presentTemplateFields(state: State, template: Template): Record<string, unknown> {
  const fieldsets = template.fieldsets.map((fieldset) =>
    presentFieldset(fieldset, fieldset.fields.map(present)),
  );
  return {
    id: template.id,
    kickoff: { fields: template.fields.map(present), fieldsets },
    tasks: template.steps.map(({ name, number, apiName }) => {
      const { fields = [], fieldsets: sets = [] } = state.plans.get(apiName) ?? {};
      return {
        name,
        number,
        api_name: apiName,
        fields: lightFields(fields).map(present),
        // The lowest order comes first here, and last in a form.
        fieldsets: sets
          .toReversed()
          .map((set, index) =>
            presentFieldset({ ...set, order: set.order ?? index + 1 }, lightFields(set.fields).map(present)),
          ),
      };
    }),
  };
}

function lightFields(fields: FieldSketch[]): LightField[] {
  return fields.map((field, index) => ({
    name: field.name,
    type: field.type,
    order: field.order ?? fields.length - index,
    description: field.description ?? "",
    hidden: field.hidden ?? false,
    apiName: field.apiName,
  }));
}

function present({ name, type, order, description, hidden, apiName }: LightField): Record<string, unknown> {
  return { name, type, order, description, is_hidden: hidden, api_name: apiName };
}

function presentFieldset(fieldset: LightFieldset<unknown>, fields: unknown[]): Record<string, unknown> {
  return {
    order: fieldset.order,
    name: fieldset.name,
    title: fieldset.title,
    description: fieldset.description ?? "",
    fields,
    api_name: fieldset.apiName,
    label_position: fieldset.labelPosition ?? "top",
    layout: fieldset.layout ?? "vertical",
  };
}
