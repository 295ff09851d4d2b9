export interface Neighbours {
  previous: string | null;
  next: string | null;
}

/**
 * Finds the tasks before and after one.
 *
 * @param order ids of the waiting tasks in the order of the list
 */
export function findNeighbours(order: string[], task: string): Neighbours {
  const index = order.indexOf(task);
  if (index === -1) return { previous: null, next: order.find((id) => id !== task) ?? null };
  return { previous: order[index - 1] ?? null, next: order[index + 1] ?? null };
}

/** The task to go to when this one is done: the one that takes its place in the list, else the last one, else none. */
export function taskAfter(order: string[], task: string): string | null {
  const { previous, next } = findNeighbours(order, task);
  return next ?? previous;
}
