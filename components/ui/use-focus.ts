import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Gives an element the focus when it appears, because what had it is gone or a click just asked for this. */
export function useFocus<Focusable extends HTMLElement>(wanted = true): RefObject<Focusable | null> {
  const element = useRef<Focusable>(null);
  useEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return element;
}
