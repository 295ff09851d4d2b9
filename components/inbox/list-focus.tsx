import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { route } from "../../lib/app/route";
import { sections } from "./inbox-model";
import { movedIndex, readMove, type Move } from "./list-keys";
import { activeKey, listPlaces, place, rewinds, type Place } from "./list-place";
import { scrollTopFor, type Heights } from "./list-window";

export interface ListFocusProps {
  scroller: RefObject<HTMLElement | null>;
  heights: Heights;
  /** Scrolls to a place in pixels. */
  scrollTo: (top: number) => void;
  /** The row that takes the focus when the list is shown again. */
  reachable: Place | undefined;
}

let go: ((move: Move) => Place | null) | null = null;

/** Moves the focus through the list that is shown. Gives the row it goes to; null where there is none. */
export const moveFocus = (move: Move): Place | null => go?.(move) ?? null;

/**
 * Moves the focus through the list with the arrow keys, j and k, Home and End, page by page; and puts it back on the row
 * it came from when the list is shown again.
 */
export function ListFocus({ scroller, heights, scrollTo, reachable }: ListFocusProps) {
  const wanted = useRef(activeKey.peek() !== null);

  useLayoutEffect(() => {
    if (!wanted.current || !reachable) return;
    wanted.current = false;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(reachable.key)}"]`);
    row?.focus({ preventScroll: true });
  });

  const { value: rewound } = rewinds;
  const shownFor = useRef(rewound);
  useLayoutEffect(() => {
    if (shownFor.current !== rewound) scrollTo(0);
    shownFor.current = rewound;
  });

  // At once, not after the next frame: keys that came too early are pressed again as soon as this is there.
  useLayoutEffect(() => {
    function move(by: Move): Place | null {
      const list = scroller.current;
      if (!list) return null;
      const inList = list.contains(document.activeElement);
      const groups = sections.peek();
      const places = listPlaces(groups);
      const from = places.findIndex(({ key }) => key === activeKey.peek());
      const page = Math.max(1, Math.floor(list.clientHeight / heights.row) - 1);
      const index = inList || from < 0 ? movedIndex(by, from, places.length, page) : from;
      const target = places[index];
      if (!target) return null;
      wanted.current = true;
      place.index = index;
      const counts = groups.map(({ items }) => items.length);
      const view = { top: list.scrollTop, height: list.clientHeight };
      activeKey.value = target.key;
      scrollTo(scrollTopFor(counts, target, view, heights));
      return target;
    }
    function handleKey(event: KeyboardEvent) {
      const by = readMove(event);
      const isHere = scroller.current?.contains(document.activeElement) || route.peek().screen === "inbox";
      if (by && isHere && move(by)) event.preventDefault();
    }
    go = move;
    document.addEventListener("keydown", handleKey);
    return () => {
      document.removeEventListener("keydown", handleKey);
      if (go === move) go = null;
    };
  }, [scroller, heights, scrollTo]);
  return null;
}
