import { computed } from "@preact/signals";
import { sections } from "./inbox-model";

/** Ids of the tasks in the list, in the order in which they are shown. */
export const listOrder = computed(() =>
  sections.value.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "task" || item.kind === "found" ? [item.task] : [])),
  ),
);
