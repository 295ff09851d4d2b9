import { signal } from "@preact/signals";
import type { Section } from "./inbox-model";

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
    items.flatMap((item, index) =>
      item.kind === "waiting" || item.kind === "done" ? [] : [{ key: item.key, section, index }],
    ),
  );
}

/** The row that the Tab key reaches: the active one; if it is gone, the one that took its place. */
export function reachablePlace(groups: Section[], key: string | null): Place | undefined {
  const places = listPlaces(groups);
  const index = places.findIndex((candidate) => candidate.key === key);
  if (index >= 0) place.index = index;
  return places[Math.min(place.index, places.length - 1)];
}
