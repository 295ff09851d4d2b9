import { signal } from "@preact/signals";

type LatePart = typeof import("./late");

/** Everything a page does only after its first paint, once it is loaded. The popup's budget before it is small. */
export const late = signal<LatePart | null>(null);

/** Loads what comes after the first paint. */
export async function loadLate(): Promise<LatePart> {
  late.value = await import("./late");
  return late.value;
}
