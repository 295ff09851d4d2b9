import { computed } from "@preact/signals";
import { isAboutTask, smoothUntil } from "../../lib/tasks/visible-rows";
import { now } from "./clock";
import { online } from "./connectivity";
import { statusOf, taskKey, visible, type Item, type Section } from "./inbox-model";

/** The part of the list that stands above everything else: what something holds up, and what needs the person. */
export const answerSections = computed((): Section[] => [
  {
    name: "waiting",
    items: visible.value.flatMap(({ connection: owner, waiting }) => {
      const { state } = statusOf(owner);
      const smooth = online.value && (state === "fine" || state === "new");
      return waiting
        .filter((entry) => !smooth || (smoothUntil(entry) ?? 0) <= now.value)
        .map((entry): Item => ({ kind: "waiting", key: entry.operation, connection: owner, entry }));
    }),
  },
  {
    name: "needsYou",
    items: visible.value.flatMap(({ connection: owner, needsYou }) =>
      needsYou.map((entry): Item => {
        const { task, operation: key } = entry;
        return isAboutTask(entry)
          ? { kind: "needs-you", key: taskKey(owner.id, task), connection: owner, task, entry }
          : { kind: "waiting", key, connection: owner, entry };
      }),
    ),
  },
]);
