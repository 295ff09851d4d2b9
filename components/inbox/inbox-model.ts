import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { connections, outbox, snapshots, snoozes, statuses } from "../../lib/app/stored-state";
import { NEW_STATUS } from "../../lib/store/defaults";
import { ALL_LISTS } from "../../lib/store/keys";
import type { Connection, OutboxEntry, SyncStatus } from "../../lib/store/stored";
import { readCalendar, type Calendar } from "../../lib/tasks/calendar";
import { withoutAsleep } from "../../lib/tasks/asleep";
import { countWaiting } from "../../lib/tasks/count-tasks";
import { groupTasks, sortTasks, type GroupName } from "../../lib/tasks/group-tasks";
import { listRows } from "../../lib/tasks/list-rows";
import type { ListedRow, UnreadableRow } from "../../lib/tasks/task";
import { selectVisible } from "../../lib/tasks/visible-rows";
import { onlyAccount } from "../accounts/only-account";
import { now } from "./clock";

/** What every line of the list has: `key` identifies it across renders and across accounts. */
interface Line {
  key: string;
  connection: Connection;
}

/** One line of the list. Only lines with a `task` lead to the task screen. */
export type Item = Line &
  (
    | { kind: "task"; task: string; row: ListedRow }
    | { kind: "found"; task: string; row: ListedRow }
    | { kind: "needs-you"; task: string; entry: OutboxEntry }
    | { kind: "waiting"; entry: OutboxEntry }
    | { kind: "done"; name: string; workflowName: string }
    | { kind: "unreadable"; row: UnreadableRow }
  );

export type SectionName =
  "batch" | "waiting" | "needsYou" | "pinned" | "found" | "all" | "finished" | GroupName | "unreadable";

export interface Section {
  name: SectionName;
  /** Tells groups of one name apart, and how such a group is called. */
  key?: string;
  title?: string;
  items: Item[];
}

/** The connections whose tasks are shown. */
export const shown = computed(() => {
  const only = connections.value.filter(({ id }) => id === onlyAccount.value);
  return only.length > 0 ? only : connections.value;
});

/** The first of the connections that are shown. */
export const connection = computed(() => shown.value[0]);

/** Under which name the list's order, groups and filter are kept. */
export const listId = computed(() => (shown.value.length > 1 ? ALL_LISTS : (connection.value?.id ?? "")));

export const snapshot = computed(() => connection.value && snapshots.value[connection.value.id]);

/** How polling stands for a connection. */
export const statusOf = ({ id }: Connection): SyncStatus => statuses.value[id] ?? NEW_STATUS;

/** When this page last saw the server agree with the list, in Unix milliseconds. */
export const checkedAt = signal<number | null>(null);

/** The stored list of a connection, without the tasks that are put away. */
const awakeList = ({ id }: Connection) => {
  const stored = snapshots.value[id];
  const putAway = snoozes.value[id];
  return stored && putAway ? withoutAsleep(stored, putAway, now.value) : stored;
};

/** How many of the tasks that are shown wait. */
export const waitingCount = computed(() =>
  shown.value.reduce((sum, one) => {
    const list = awakeList(one);
    return list ? sum + countWaiting(list, outbox.value, one.id) : sum;
  }, 0),
);

const calendars = computed(() => {
  const at = now.value;
  const read = new Map<Connection["person"], Calendar>();
  return (person: Connection["person"]) => {
    let calendar = read.get(person);
    if (!calendar) read.set(person, (calendar = readCalendar(at, person)));
    return calendar;
  };
});

/** The days around now, as the person of a connection counts them. */
export const calendarOf = ({ person }: Connection): Calendar => calendars.value(person);

const listed = computed(() =>
  shown.value.map((one) => {
    const stored = awakeList(one);
    const rows = stored && listRows(stored, one, shown.value.length > 1);
    return { connection: one, stored: rows && { rows, unreadable: stored.unreadable } };
  }),
);

/** What is stored, as far as a person sees it, by connection. */
export const visible = computed(() =>
  listed.value.map(({ connection: one, stored }) => ({
    connection: one,
    ...selectVisible(stored, outbox.value, one.id),
  })),
);

/** The tasks that wait, of all connections that are shown. */
export const visibleRows = computed(() => visible.value.flatMap(({ rows }) => rows));

const sorted = computed(() => sortTasks(visibleRows.value));

/** Identifies a task among those of all connections. */
export const taskKey = (connectionId: string, task: string) => `${connectionId}/${task}`;

/** Cuts sorted tasks by when they are due. */
export const dueSections = (rows: ListedRow[]): Section[] =>
  groupTasks(rows, now.value, (row) => calendarOf(row.connection)).map((group) => ({
    name: group.name,
    items: taskItems(group.rows),
  }));

export const taskItems = (rows: ListedRow[], kind: "task" | "found" = "task"): Item[] =>
  rows.map((row) => {
    const { id: task, connection: owner } = row;
    return { kind, key: taskKey(owner.id, task), connection: owner, task, row };
  });

/** What the list holds besides tasks, once what shows it is loaded: answers above them, and below what could not be read. */
export const extras = signal<{ above: ReadonlySignal<Section[]>; below: ReadonlySignal<Section> } | null>(
  null,
);

/** Arranges the list another way than it comes, once what is needed for that is loaded. */
export const arrange = signal<(() => Section[]) | null>(null);

const arrangeAsItComes = (): Section[] => [
  ...(extras.value?.above.value ?? []),
  ...dueSections(sorted.value),
  ...(extras.value ? [extras.value.below.value] : []),
];

/** The list as it is shown, section by section. Sections without items are left out. */
export const sections = computed(() =>
  (arrange.value ?? arrangeAsItComes)().filter(({ items }) => items.length > 0),
);
