import type { FieldSketch, TaskSketch } from "./add-task.ts";

/** The task that holds a field of every type; its name finds it. */
export const EVERY_FIELD_TASK = "Score the vendor";

const RISK = ["Low", "Medium", "High"];
const CATEGORY = ["Beans", "Packaging", "Machines", "Services"];
const CERTIFICATES = ["Organic", "Fair trade", "ISO 22000", "None, or unknown"];

/** One field of each of the ten types, `prefix` before their api names. */
function everyType(prefix: string, required: (type: string) => boolean): FieldSketch[] {
  const fields: FieldSketch[] = [
    { type: "string", apiName: "string", name: "Short name", description: "max. 140 characters" },
    { type: "text", apiName: "text", name: "Summary" },
    { type: "number", apiName: "number", name: "Score" },
    { type: "date", apiName: "date", name: "Reviewed on" },
    { type: "url", apiName: "url", name: "Web site" },
    { type: "radio", apiName: "radio", name: "Risk", options: RISK },
    { type: "dropdown", apiName: "dropdown", name: "Category", options: CATEGORY },
    { type: "checkbox", apiName: "checkbox", name: "Certificates", options: CERTIFICATES },
    { type: "file", apiName: "file", name: "Documents" },
    { type: "user", apiName: "user", name: "Responsible" },
  ];
  return fields.map((field) => ({
    ...field,
    apiName: `${prefix}-${field.apiName}`,
    required: required(field.type),
  }));
}

/** Every field type of the dialect, half of them required. Api names: `sc-string`, `sc-text` and so on. */
export function scoreVendor(): TaskSketch {
  const required = ["string", "number", "radio", "checkbox", "user"];
  return {
    apiName: "vr-t-score",
    name: EVERY_FIELD_TASK,
    description: "Fill in everything you know about **Dock & Crane**.",
    workflow: { name: "Review of Dock & Crane", templateId: 7, starterId: 3 },
    fields: everyType("sc", (type) => required.includes(type)),
  };
}

/** All ten types, all required, as in the recorded template. */
export function collectFacts(vendor: string): TaskSketch {
  return {
    apiName: "vr-t-collect",
    name: "Collect the facts",
    description: `Fill in everything you know.\n\nKnown: ${vendor}`,
    workflow: { name: `Review of ${vendor}`, templateId: 7, starterId: 1 },
    fields: everyType("vr", () => true),
  };
}

/** A choice too long for a plain list. */
export function fileVendor(vendor: string): TaskSketch {
  return {
    apiName: "vi-t-1",
    name: `File the vendor ${vendor}`,
    description: "Two\n\n**lines**",
    workflow: { name: `Intake ${vendor}`, templateId: 8, starterId: 3 },
    fields: [
      { type: "dropdown", apiName: "vi-shelf", name: "Shelf", required: true, options: shelves() },
      { type: "checkbox", apiName: "vi-goods", name: "Goods", options: shelves() },
    ],
  };
}

function shelves(): string[] {
  return Array.from(
    { length: 60 },
    (_, index) => `Shelf ${String.fromCodePoint(65 + (index % 6))}-${index + 1}`,
  );
}
