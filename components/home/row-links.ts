import { movedIndex, readMove } from "../inbox/list-keys";

/** The links of a list's rows. */
export const ROW_LINKS = "a[data-row]";

/** How many rows a page is, for the keys. */
const PAGE = 8;

/** Moves the focus between the rows of a list as a key says, if it says so. */
export function moveBetweenRows(event: KeyboardEvent, list: HTMLElement | null): void {
  const move = readMove(event);
  if (!move) return;
  const links = [...(list?.querySelectorAll<HTMLElement>(ROW_LINKS) ?? [])];
  const from = links.findIndex((link) => link.closest("li")?.contains(document.activeElement));
  links[movedIndex(move, from, links.length, PAGE)]?.focus();
  event.preventDefault();
}
