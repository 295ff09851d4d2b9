import type { TemplateField, TemplateForm, TemplateOutline } from "./template";

/** Finds what api names of a template stand for. */
export interface TemplateNames {
  field: (apiName: string) => TemplateField | undefined;
  /** The name of a step with its `{{…}}` in words; undefined for none of this template. */
  step: (apiName: string) => string | undefined;
  /** A text with the names of fields in place of `{{…}}`. */
  fill: (text: string) => string;
}

/** All fields of a form, those in fieldsets too. */
export const fieldsOf = ({ fields, fieldsets }: TemplateForm): TemplateField[] => [
  ...fields,
  ...fieldsets.flatMap((fieldset) => fieldset.fields),
];

/** Looks up the parts of a template by their api names. */
export function nameParts({ kickoff, steps }: TemplateOutline): TemplateNames {
  const all = [kickoff, ...steps].flatMap(fieldsOf);
  const fields = new Map(all.map((field) => [field.apiName, field]));
  const fill = (text: string) =>
    text.replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, name: string) => {
      const field = fields.get(name);
      return `[${field ? field.name : name.replaceAll("-", " ")}]`;
    });
  const names = new Map(steps.map(({ apiName, name }) => [apiName, fill(name)]));
  return { field: (apiName) => fields.get(apiName), step: (apiName) => names.get(apiName), fill };
}
