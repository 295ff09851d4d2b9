import type { OutboxView, Person, Snapshot } from "../store/stored";
import { readCalendar } from "../tasks/calendar";
import { orderTasks } from "../tasks/group-tasks";
import { selectVisible } from "../tasks/visible-rows";

/** Ids of the tasks that wait, in the order of the list. `now` is in Unix milliseconds. */
export function orderWaiting(
  snapshot: Snapshot | undefined,
  outbox: OutboxView,
  connection: { id: string; person: Person },
  now: number,
): string[] {
  const { rows } = selectVisible(snapshot, outbox, connection.id);
  return orderTasks(rows, now, readCalendar(now, connection.person)).map(({ id }) => id);
}
