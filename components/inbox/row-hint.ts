import { signal } from "@preact/signals";

/** What a row says about what is left to do, by the key of its task. Filled after the first paint from details that are known. */
export const hints = signal<ReadonlyMap<string, string>>(new Map());
