import { signal } from "@preact/signals";

/** What is typed into the search box. */
export const query = signal("");

/** Which tasks are looked at: those that wait, or those the person has finished. */
export const scope = signal<"waiting" | "finished">("waiting");
