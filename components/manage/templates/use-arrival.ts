import { useEffect, useRef } from "preact/hooks";

let moved = false;

/**
 * For the heading of a place: it takes the focus when one comes there by a link, which is gone with the place it stood in.
 * Not on the first place of the page, where the focus begins at the top.
 */
export function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved && document.activeElement === document.body) heading.current?.focus();
    moved = true;
  }, []);
  return { ref: heading, tabIndex: -1 };
}
