import { computed } from "@preact/signals";
import { sections } from "./inbox-model";

const orders = computed(() => {
  const places = sections.value.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "task" || item.kind === "found" ? [item] : [])),
  );
  return Map.groupBy(places, ({ connection }) => connection.id);
});

/** Ids of the tasks of a connection, in the order in which the list shows them. */
export const listOrderOf = (connection: string): string[] =>
  orders.value.get(connection)?.map(({ task }) => task) ?? [];
