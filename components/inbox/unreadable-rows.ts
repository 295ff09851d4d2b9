import { computed } from "@preact/signals";
import type { Connection } from "../../lib/store/stored";
import type { UnreadableRow } from "../../lib/tasks/task";
import { taskKey, visible, type Item, type Section } from "./inbox-model";

/** What could not be read of a list, as lines of it. */
export const unreadableItems = (owner: Connection, rows: UnreadableRow[]): Item[] =>
  rows.map((row, index) => ({
    kind: "unreadable",
    key: taskKey(owner.id, row.id ?? `unreadable-${index}`),
    connection: owner,
    row,
  }));

/** What could not be read of the lists that are shown. */
export const unreadableSection = computed((): Section => ({
  name: "unreadable",
  items: visible.value.flatMap((one) => unreadableItems(one.connection, one.unreadable)),
}));
