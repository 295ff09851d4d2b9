import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { painted } from "./painted";
import { HEADING_REM, readRowRem, type Heights, type View } from "./list-window";
import { place } from "./list-place";

/** A scroll by less than this many rows changes nothing in the document. */
const STEP = 5;
const SMALLEST_FONT = 16;

/** Heights in pixels, for the text size a person has chosen. */
function readHeights(): Heights {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || SMALLEST_FONT;
  return { row: readRowRem() * rem, heading: HEADING_REM * rem };
}

/** Follows which part of the list is looked at, and begins where it was left. */
export function useListView() {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useSignal<View>({ top: place.top, height: Math.max(innerHeight, 600) });
  const heights = useRef<Heights | null>(null);
  const at = useRef(place.top);
  heights.current ??= readHeights();

  const { value: isPainted } = painted;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (place.top > 0) element.scrollTop = place.top;
    // What the observer tells at first would have the first frame made twice.
    if (!isPainted) return;
    const follow = new ResizeObserver(() => {
      heights.current = readHeights();
      view.value = { top: element.scrollTop, height: element.clientHeight };
    });
    follow.observe(element);
    return () => follow.disconnect();
  }, [view, isPainted]);

  function look() {
    const element = scroller.current;
    if (!element) return;
    place.top = element.scrollTop;
    at.current = place.top;
    const moved = Math.abs(element.scrollTop - view.peek().top);
    if (moved >= (heights.current?.row ?? 1) * STEP) {
      view.value = { top: element.scrollTop, height: element.clientHeight };
    }
  }

  /** Scrolls to a place in pixels and mounts the rows there at once. */
  function scrollTo(top: number) {
    const element = scroller.current;
    // To ask the browser where it is would have it lay out the page at once.
    if (!element || (top === at.current && top === view.peek().top)) return;
    element.scrollTop = top;
    at.current = top;
    place.top = top;
    view.value = { top, height: element.clientHeight };
  }

  return { scroller, view, heights: heights.current, look, scrollTo };
}
