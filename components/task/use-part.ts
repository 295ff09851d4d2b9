import { useEffect, useState } from "preact/hooks";

const loaded = new Map<() => Promise<unknown>, unknown>();

/**
 * Loads a part of the screen on demand. Null until it is there, or where it cannot be loaded: the browser then has
 * nothing of this version any more, and the rest goes on without it.
 * @param load the same function each time, or null while the part is not wanted
 */
export function usePart<Part>(load: (() => Promise<Part>) | null): Part | null {
  const [, setArrived] = useState(0);
  useEffect(() => {
    if (!load || loaded.has(load)) return undefined;
    let wanted = true;
    load().then(
      (part) => {
        loaded.set(load, part);
        if (wanted) setArrived((count) => count + 1);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  // Nothing but what `load` itself has brought stands under it.
  return load && loaded.has(load) ? (loaded.get(load) as Part) : null;
}
