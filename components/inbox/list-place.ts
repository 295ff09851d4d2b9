import { signal } from "@preact/signals";
import type { Item, Section } from "./inbox-model";

/** Where a person is in the list. It outlives the list itself, so that "back" leads to the same place. */
export const place = {
  /** Pixels. */
  top: 0,
  /** Position of the active row among all rows, for when the row itself is gone. */
  index: 0,
};

/** Key of the row that takes the focus: the one the arrow keys start from. */
export const activeKey = signal<string | null>(null);

/** Counts how often the list has become another one, that is looked at from its top. */
export const rewinds = signal(0);

/** Begins at the top of a list that has become another one. */
export function rewindList(): void {
  Object.assign(place, { top: 0, index: 0 });
  activeKey.value = null;
  rewinds.value++;
}

/** A row that can take the focus: where it stands, and its place among all such rows. */
export interface Place {
  key: string;
  section: number;
  index: number;
}

/** All rows that can take the focus, in order. Answers on their way lead nowhere and cannot. */
export function listPlaces(sections: Section[]): Place[] {
  return sections.flatMap(({ items }, section) =>
    items.flatMap((item, index) => (canTakeFocus(item) ? [{ key: item.key, section, index }] : [])),
  );
}

const canTakeFocus = ({ kind }: Item) => kind !== "waiting" && kind !== "done";

/** The row that the Tab key reaches: the active one; if it is gone, the one that took its place. */
export function reachablePlace(groups: Section[], key: string | null): Place | undefined {
  let there: Place | undefined;
  let count = 0;
  for (const [section, { items }] of groups.entries()) {
    for (const [index, item] of items.entries()) {
      if (!canTakeFocus(item)) continue;
      if (item.key === key) place.index = count;
      if (count <= place.index) there = { key: item.key, section, index };
      if (count++ === place.index && (!key || item.key === key)) return there;
    }
  }
  return there;
}
