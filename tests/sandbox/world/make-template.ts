import type { FieldType, KickoffField, KickoffFieldset, Template, TemplateRole } from "../model.ts";

interface TemplateSketch {
  id: number;
  name: string;
  description?: string;
  workflowName?: string | null;
  isActive?: boolean;
  isFinalizable?: boolean;
  stepCount?: number;
  roles?: [TemplateRole["role"], TemplateRole["type"], number, string][];
  fields?: KickoffField[];
  fieldsets?: KickoffFieldset[];
  earlierWorkflows?: number;
  steps?: [number, string, string][];
}

/** Makes a template out of what is worth writing down about it. */
export function template(sketch: TemplateSketch): Template {
  const { id, name, description = "", workflowName = null, isActive = true } = sketch;
  const steps = (sketch.steps ?? []).map(([number, apiName, stepName]) => ({
    number,
    apiName,
    name: stepName,
  }));
  return {
    id,
    name,
    description,
    workflowName,
    isActive,
    isPublic: false,
    isFinalizable: sketch.isFinalizable ?? true,
    stepCount: sketch.stepCount ?? steps.length,
    roles: (sketch.roles ?? []).map(([role, type, roleId, apiName]) => ({ role, type, id: roleId, apiName })),
    fields: sketch.fields ?? [],
    fieldsets: sketch.fieldsets ?? [],
    steps,
    earlierWorkflows: sketch.earlierWorkflows ?? 0,
  };
}

/** Makes one field of a start form. Options are given for radio, dropdown and checkbox only. */
export function kickoff(
  order: number,
  type: FieldType,
  apiName: string,
  name: string,
  more: Partial<
    Pick<KickoffField, "required" | "hidden" | "description" | "options" | "dataset" | "preset">
  > = {},
): KickoffField {
  const { required = false, hidden = false, description = "", preset = "" } = more;
  const { options = null, dataset = null } = more;
  return { apiName, name, description, type, required, hidden, order, options, dataset, preset };
}
