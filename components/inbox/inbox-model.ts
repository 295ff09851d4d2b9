import { computed, signal } from "@preact/signals";
import { connections, outbox, snapshots, statuses } from "../../lib/app/stored-state";
import { NEW_STATUS } from "../../lib/store/defaults";
import type { OutboxEntry } from "../../lib/store/stored";
import { readCalendar } from "../../lib/tasks/calendar";
import { countWaiting } from "../../lib/tasks/count-tasks";
import { groupTasks, sortTasks, type GroupName } from "../../lib/tasks/group-tasks";
import type { TaskRow, UnreadableRow } from "../../lib/tasks/task";
import { isAboutTask, selectVisible, smoothUntil } from "../../lib/tasks/visible-rows";
import { now } from "./clock";
import { online } from "./connectivity";

/** One line of the list. `key` identifies it across renders; only lines with a `task` lead to the task screen. */
export type Item =
  | { kind: "task"; key: string; task: string; row: TaskRow }
  | { kind: "found"; key: string; task: string; row: TaskRow }
  | { kind: "needs-you"; key: string; task: string; entry: OutboxEntry }
  | { kind: "waiting"; key: string; entry: OutboxEntry }
  | { kind: "unreadable"; key: string; row: UnreadableRow };

export type SectionName =
  "waiting" | "needsYou" | "pinned" | "found" | "all" | "finished" | GroupName | "unreadable";

export interface Section {
  name: SectionName;
  /** Tells groups of one name apart, and how such a group is called. */
  key?: string;
  title?: string;
  items: Item[];
}

/** The connection whose inbox is shown: the first one. */
export const connection = computed(() => connections.value[0]);

export const snapshot = computed(() => connection.value && snapshots.value[connection.value.id]);

export const status = computed(() => (connection.value && statuses.value[connection.value.id]) ?? NEW_STATUS);

/** When this page last saw the server agree with the list, in Unix milliseconds. */
export const checkedAt = signal<number | null>(null);

/** How many tasks wait: the number on the toolbar. */
export const waitingCount = computed(() =>
  snapshot.value && connection.value ? countWaiting(snapshot.value, outbox.value, connection.value.id) : 0,
);

export const calendar = computed(() => {
  const { timezone, firstDayOfWeek } = connection.value?.person ?? { timezone: "", firstDayOfWeek: 1 };
  return readCalendar(now.value, { timezone, firstDayOfWeek });
});

/** What is stored, as far as a person sees it. */
export const visible = computed(() =>
  selectVisible(snapshot.value, outbox.value, connection.value?.id ?? ""),
);

const sorted = computed(() => sortTasks(visible.value.rows));

/** Answers on their way that a person should see: those that something holds up. */
const heldUp = computed(() => {
  const smooth = online.value && (status.value.state === "fine" || status.value.state === "new");
  return visible.value.waiting.filter((entry) => !smooth || (smoothUntil(entry) ?? 0) <= now.value);
});

/** The part of the list that stands above everything else: what is on its way, and what needs the person. */
export const answerSections = computed((): Section[] => [
  { name: "waiting", items: heldUp.value.map((entry) => ({ kind: "waiting", key: entry.operation, entry })) },
  {
    name: "needsYou",
    items: visible.value.needsYou.map((entry) => ({
      kind: "needs-you",
      key: isAboutTask(entry) ? entry.task : entry.operation,
      task: entry.task,
      entry,
    })),
  },
]);

/** Cuts sorted tasks by when they are due. */
export const dueSections = (rows: TaskRow[]): Section[] =>
  groupTasks(rows, now.value, calendar.value).map((group) => ({
    name: group.name,
    items: taskItems(group.rows),
  }));

export const taskItems = (rows: TaskRow[]): Item[] =>
  rows.map((row) => ({ kind: "task", key: row.id, task: row.id, row }));

export const unreadableSection = (rows: UnreadableRow[]): Section => ({
  name: "unreadable",
  items: rows.map((row, index) => ({ kind: "unreadable", key: row.id ?? `unreadable-${index}`, row })),
});

/** Arranges the list another way than it comes, once what is needed for that is loaded. */
export const arrange = signal<(() => Section[]) | null>(null);

const arrangeAsItComes = (): Section[] => [
  ...answerSections.value,
  ...dueSections(sorted.value),
  unreadableSection(visible.value.unreadable),
];

/** The list as it is shown, section by section. Sections without items are left out. */
export const sections = computed(() =>
  (arrange.value ?? arrangeAsItComes)().filter(({ items }) => items.length > 0),
);
