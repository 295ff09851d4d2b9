import { signal, type ReadonlySignal } from "@preact/signals";
import type { Failure, Result } from "../http/failure";
import type { Task } from "../tasks/task";

/** A change of a task that is shown before the server has agreed. */
export interface TaskChange {
  /** The task as it will be; the same for a task that has been read with the change already. */
  apply: (task: Task) => Task;
  /** Asks the server for it. May be repeated without harm. */
  ask: () => Promise<Result<unknown>>;
}

export interface TaskChanges {
  /** The changes on their way, in the order they were made. */
  pending: ReadonlySignal<TaskChange[]>;
  /** The last change the server refused. It is no longer shown. */
  refusal: ReadonlySignal<{ change: TaskChange; failure: Failure } | null>;
  /** Shows a change at once and asks for it. Resolves with whether the server agreed, when the task has been read again. */
  make(change: TaskChange): Promise<boolean>;
  /** The person has read the refusal. */
  dismiss(): void;
}

/**
 * Changes to a task that its owner makes: shown at once, taken back when the server refuses.
 * @param readAgain reads the task; until it resolves the change stays over what was read before
 */
export function createChanges(readAgain: () => Promise<void>): TaskChanges {
  const pending = signal<TaskChange[]>([]);
  const refusal = signal<{ change: TaskChange; failure: Failure } | null>(null);
  return {
    pending,
    refusal,
    async make(change) {
      refusal.value = null;
      pending.value = [...pending.value, change];
      const answer = await change.ask();
      if (answer.ok) await readAgain();
      else refusal.value = { change, failure: answer.failure };
      pending.value = pending.value.filter((one) => one !== change);
      return answer.ok;
    },
    dismiss() {
      refusal.value = null;
    },
  };
}

/** The task as it looks with these changes. */
export function withChanges(task: Task, changes: TaskChange[]): Task {
  return changes.reduce((changed, { apply }) => apply(changed), task);
}
