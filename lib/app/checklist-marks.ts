import { signal, type ReadonlySignal } from "@preact/signals";
import type { Failure, Result } from "../http/failure";
import type { Checklist, ChecklistItem, Task } from "../tasks/task";

export interface ChecklistMarks {
  /** Ticks that differ from the task as read, by item id. */
  marks: ReadonlySignal<ReadonlyMap<number, boolean>>;
  /** The last tick the server refused. It has been taken back. */
  refusal: ReadonlySignal<{ item: number; failure: Failure } | null>;
  /** Ticks or unticks at once, and tells the server. */
  mark: (checklist: Checklist, item: ChecklistItem, marked: boolean) => void;
  /** The task has been read anew: ticks the server has confirmed are in it now. */
  settle(): void;
  /** Resolves when no tick is on its way any more. */
  idle(): Promise<void>;
}

/**
 * Ticks checklist items before the server has answered, and takes a tick back when it refuses. Ticks of one item follow
 * one another; only the last one wanted counts.
 */
export function createMarks(
  send: (checklist: number, item: number, marked: boolean) => Promise<Result<Checklist>>,
): ChecklistMarks {
  const marks = signal<ReadonlyMap<number, boolean>>(new Map());
  const refusal = signal<{ item: number; failure: Failure } | null>(null);
  const pending = new Map<number, Promise<void>>();

  function put(item: number, marked: boolean | undefined): void {
    const changed = new Map(marks.value);
    if (marked === undefined) changed.delete(item);
    else changed.set(item, marked);
    marks.value = changed;
  }

  async function deliver(checklist: number, item: number): Promise<void> {
    let sent: boolean | undefined;
    for (
      let wanted = marks.value.get(item);
      wanted !== undefined && wanted !== sent;
      wanted = marks.value.get(item)
    ) {
      sent = wanted;
      const answer = await send(checklist, item, wanted);
      if (answer.ok) continue;
      refusal.value = { item, failure: answer.failure };
      put(item, undefined);
    }
  }

  return {
    marks,
    refusal,
    mark(checklist, item, marked) {
      refusal.value = null;
      put(item.id, marked);
      if (pending.has(item.id)) return;
      const delivery = deliver(checklist.id, item.id).finally(() => pending.delete(item.id));
      pending.set(item.id, delivery);
    },
    settle() {
      for (const item of marks.value.keys()) if (!pending.has(item)) put(item, undefined);
    },
    async idle() {
      await Promise.all(pending.values());
    },
  };
}

/** The task as it looks with these ticks. */
export function withMarks(task: Task, marks: ReadonlyMap<number, boolean>): Task {
  if (marks.size === 0) return task;
  const checklists = task.checklists.map((checklist) => ({
    ...checklist,
    items: checklist.items.map((item) => ({ ...item, marked: marks.get(item.id) ?? item.marked })),
  }));
  return { ...task, checklists };
}
