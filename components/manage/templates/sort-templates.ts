import type { ManagedTemplate } from "../../../lib/pneumatic/manage-templates";

export const SORTABLE = ["name", "steps", "uses"] as const;
export type SortColumn = (typeof SORTABLE)[number];

export interface TemplateOrder {
  column: SortColumn;
  descending: boolean;
}

/** Puts templates in an order; those that are alike by name. */
export function sortTemplates(
  templates: ManagedTemplate[],
  { column, descending }: TemplateOrder,
): ManagedTemplate[] {
  const compare = (one: ManagedTemplate, other: ManagedTemplate) =>
    column === "name" ? one.name.localeCompare(other.name) : (one[column] ?? 0) - (other[column] ?? 0);
  return templates.toSorted(
    (one, other) => (descending ? -1 : 1) * compare(one, other) || one.name.localeCompare(other.name),
  );
}
