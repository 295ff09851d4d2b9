import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";

/**
 * Follows what a signal means for a component, which renders again only when that changes.
 * @param read the same function each time, else it is read anew with each render
 */
export function useDerived<From, Value>(from: ReadonlySignal<From>, read: (from: From) => Value): Value {
  return useDerivedSignal(from, read).value;
}

/** The same as a signal, for somebody else to follow. */
export function useDerivedSignal<From, Value>(
  from: ReadonlySignal<From>,
  read: (from: From) => Value,
): ReadonlySignal<Value> {
  return useMemo(() => computed(() => read(from.value)), [from, read]);
}
