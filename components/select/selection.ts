import { computed, signal } from "@preact/signals";
import { i18n } from "#i18n";
import { scope } from "../find/find-state";
import type { ListedRow } from "../../lib/tasks/task";
import { sections, taskKey, visibleRows } from "../inbox/inbox-model";
import { keysBetween } from "./keys-between";

/** Keys of the rows a person has chosen. Those that no longer wait are not counted and forgotten in time. */
const chosen = signal<ReadonlySet<string>>(new Set());

/** Where a range begins, and what was chosen besides it. */
let start: { key: string; besides: ReadonlySet<string> } | null = null;

/** The chosen tasks that still wait, whatever is searched or filtered for at the moment. */
export const selectedRows = computed(() =>
  chosen.value.size === 0
    ? []
    : visibleRows.value.filter(({ connection, id }) => chosen.value.has(taskKey(connection.id, id))),
);

/** The chosen tasks in the order in which they are shown; those that are not shown at the moment come last. */
export function selectedInOrder(): ListedRow[] {
  const places = new Map(selectableKeys.peek().map((key, place) => [key, place]));
  const placeOf = ({ connection, id }: ListedRow) => places.get(taskKey(connection.id, id)) ?? places.size;
  return selectedRows.peek().toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Whether rows are being chosen. */
export const selecting = computed(() => selectedRows.value.length > 0);

/** Keys of the rows that can be chosen, in the order in which they are shown. */
export const selectableKeys = computed(() =>
  scope.value === "finished"
    ? []
    : sections.value.flatMap(({ items }) =>
        items.flatMap(({ kind, key }) => (kind === "task" || kind === "found" ? [key] : [])),
      ),
);

/** What was done last, for those who cannot see it. */
export const saidOfSelection = signal("");

export const isSelected = (key: string): boolean => chosen.value.has(key);

/** Chooses a row or lets it go. A range can begin here. */
export function toggleRow(key: string): void {
  const next = new Set(chosen.value);
  if (!next.delete(key)) next.add(key);
  start = { key, besides: next };
  choose(next);
}

/** Begins a range at a row, unless one has begun. */
export function beginRange(key: string): void {
  start ??= { key, besides: chosen.value };
}

/** Chooses all rows from where the range begins up to this one; what an earlier end of the range had covered is let go. */
export function selectTo(key: string): void {
  beginRange(key);
  if (!start) return;
  const { key: from, besides } = start;
  choose(new Set([...besides, ...keysBetween(selectableKeys.value, from, key)]));
}

/** Chooses every row that is shown. */
export function selectAll(): void {
  choose(new Set([...chosen.value, ...selectableKeys.value]));
}

/** Lets all rows go. */
export function endSelection(): void {
  start = null;
  choose(new Set());
}

/** Forgets rows that have left the list, so that a task that comes back is not chosen by surprise. */
export function dropGone(): void {
  const { value: rows } = selectedRows;
  if (rows.length === chosen.peek().size) return;
  chosen.value = new Set(rows.map(({ connection, id }) => taskKey(connection.id, id)));
}

function choose(next: ReadonlySet<string>): void {
  chosen.value = next;
  const { length: count } = selectedRows.value;
  saidOfSelection.value = count === 0 ? i18n.t("select.none") : i18n.t("select.count", count);
}
