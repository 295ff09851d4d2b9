import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Ctrl+Enter or Cmd+Enter completes the task, wherever in its screen the focus is. */
export function useCompleteKey(inside: RefObject<HTMLElement | null>, complete: () => void): void {
  const latest = useRef(complete);
  latest.current = complete;
  useEffect(() => {
    const screen = inside.current?.closest("section");
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      latest.current();
    };
    screen?.addEventListener("keydown", press);
    return () => screen?.removeEventListener("keydown", press);
  }, [inside]);
}
