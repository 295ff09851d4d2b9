import { signal } from "@preact/signals";

/** Set after the first paint: what only a pointer or a screen reader asks for is not worth waiting for. */
export const painted = signal(false);
