import type { Missing } from "../../lib/fields/missing";

/** Scrolls to the first thing that keeps a task from being completed, and puts the focus there. */
export function focusMissing(root: ParentNode, missing: Missing): void {
  const target = findMissing(root, missing);
  target?.focus({ preventScroll: true, focusVisible: true });
  target?.scrollIntoView?.({ block: "center" });
}

function findMissing(
  root: ParentNode,
  { openChecklistItems, runningSubWorkflows, fields }: Missing,
): HTMLElement | null {
  if (openChecklistItems > 0) {
    const boxes = [...root.querySelectorAll<HTMLInputElement>("[data-check] input")];
    const open = boxes.find((box) => !box.checked && !box.disabled);
    if (open) return open;
  }
  if (runningSubWorkflows > 0) return root.querySelector<HTMLElement>("[data-blocking]");
  const names = new Set(fields.map(({ apiName }) => apiName));
  const field = [...root.querySelectorAll<HTMLElement>("[data-field]")].find(({ dataset }) =>
    names.has(dataset.field ?? ""),
  );
  return (
    field?.querySelector<HTMLElement>("input:checked") ??
    field?.querySelector<HTMLElement>("input:not([hidden]), textarea, select, button") ??
    null
  );
}
