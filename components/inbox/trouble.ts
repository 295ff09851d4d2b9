import { computed, signal } from "@preact/signals";
import { outbox } from "../../lib/app/stored-state";
import { online } from "./connectivity";
import { extras, sections, shown, statusOf, visible } from "./inbox-model";

type TroublePart = typeof import("./trouble-part");

/** What is shown besides tasks, once it is loaded. On most days there is nothing to show. */
export const trouble = signal<TroublePart | null>(null);

/** Whether there is more to show than tasks: no tasks at all, a failing server, a lost network, answers on their way. */
export const hasTrouble = computed(() => {
  const isTroubled = shown.value.some((one) => {
    const { state } = statusOf(one);
    return state === "failing" || state === "stopped";
  });
  const isTorn = visible.value.some(({ unreadable }) => unreadable.length > 0);
  const said = isTorn || sections.value.length === 0 || outbox.value.entries.length > 0;
  return said || !online.value || isTroubled;
});

/** Loads it. */
export async function loadTrouble(): Promise<void> {
  const part = await import("./trouble-part");
  extras.value = { above: part.answerSections, below: part.unreadableSection };
  trouble.value = part;
}
