import { computed, effect, signal } from "@preact/signals";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { readBatch, type BatchTask } from "../../lib/tasks/batch";
import { recallBatch, storeBatch } from "./last-batch";

/** The tasks that were completed together last, until the person has seen what became of them. */
const batch = signal<BatchTask[]>(recallBatch(localStorage, Date.now()));

const isListed = ({ connection, task }: BatchTask) =>
  snapshots.value[connection]?.rows.some(({ id }) => id === task) === true;

/** What became of each of them. */
export const results = computed(() => readBatch(batch.value, outbox.value, isListed));

/** Operations of those that are on their way. They have a group of their own. */
export const batchOperations = computed(
  () => new Set(results.value.flatMap(({ state, task }) => (state === "pending" ? [task.operation] : []))),
);

/** Follows tasks that were just completed together; what became of earlier ones has been seen. */
export function startBatch(tasks: BatchTask[]): void {
  batch.value = tasks;
}

/** The results have been seen. */
export function dismissBatch(): void {
  batch.value = [];
}

/** Keeps the batch for a page that is opened later, unless this one has shown what became of all of it. */
export function followBatch(): () => void {
  return effect(() => {
    const isOver = results.value.every(({ state }) => state !== "pending");
    storeBatch(localStorage, isOver && !document.hidden ? [] : batch.value, Date.now());
  });
}
