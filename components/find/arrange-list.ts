import { computed } from "@preact/signals";
import { i18n } from "#i18n";
import { outbox } from "../../lib/app/stored-state";
import { filterTasks, groupByName, sortTasksBy } from "../../lib/tasks/arrange-tasks";
import { searchTasks } from "../../lib/tasks/search-tasks";
import type { TaskRow } from "../../lib/tasks/task";
import { selectVisible } from "../../lib/tasks/visible-rows";
import { readWords } from "../../lib/text/search-text";
import {
  answerSections,
  connection,
  dueSections,
  snapshot,
  taskItems,
  unreadableSection,
  visible,
  type Item,
  type Section,
} from "../inbox/inbox-model";
import { query, scope } from "./find-state";
import { pinned, view } from "./preferences";
import { entryOf } from "./search-index";
import { templateTitle } from "./template-title";
import { finishedTasks, serverSearch, type ServerList } from "./server-lists";

/** The words typed, as they are searched. */
export const words = computed(() => readWords(query.value));

const templateNames = computed(() => snapshot.value?.templateNames ?? {});

const arranged = computed(() =>
  sortTasksBy(filterTasks(visible.value.rows, view.value), view.value.sort, templateNames.value),
);

/** Tasks the words are found in, best first. */
const found = computed(() => {
  const rows = scope.value === "finished" ? (finishedTasks.value?.rows ?? []) : arranged.value;
  return words.value.length > 0 ? searchTasks(rows.map(entryOf), words.value) : rows;
});

/** Whether something else is looked at than all waiting tasks. */
export function isLooking(): boolean {
  return words.value.length > 0 || scope.value === "finished" || view.value.templates.length > 0;
}

/** How many tasks are shown, without the answers that are on their way. */
export const shownCount = computed(() => {
  const list = serverSearch.value;
  return list ? list.rows.length + list.unreadable.length : found.value.length;
});

/** The list as it is asked for: what is searched, or finished, or what waits, in groups. */
export function arrangeList(): Section[] {
  if (serverSearch.value) return serverSections(serverSearch.value, "found");
  if (words.value.length > 0) return [{ name: "found", items: foundItems(found.value) }];
  if (scope.value === "finished")
    return finishedTasks.value ? serverSections(finishedTasks.value, "finished") : [];
  const pins = new Set(pinned.value);
  const rows = arranged.value.filter(({ id }) => !pins.has(id));
  return [
    ...answerSections.value,
    { name: "pinned", items: taskItems(arranged.value.filter(({ id }) => pins.has(id))) },
    ...groupRows(rows),
    unreadableSection(view.value.templates.length > 0 ? [] : visible.value.unreadable),
  ];
}

function groupRows(rows: TaskRow[]): Section[] {
  const { group } = view.value;
  if (group === "due") return dueSections(rows);
  if (group === "none") return [{ name: "all", items: taskItems(rows) }];
  return groupByName(rows, group, templateNames.value).map(({ key, name, rows: held }) => ({
    name: "all",
    key: `${group}-${encodeURIComponent(key)}`,
    title: group === "template" ? templateTitle(key, name) : name || i18n.t("find.nameless.workflow"),
    items: taskItems(held),
  }));
}

/** A list of the server, without the tasks that have been answered meanwhile. */
function serverSections(list: ServerList, name: "found" | "finished"): Section[] {
  const { rows, unreadable } = list.completed
    ? list
    : selectVisible(list, outbox.value, connection.value?.id ?? "");
  return [{ name, items: foundItems(rows) }, unreadableSection(unreadable)];
}

function foundItems(rows: TaskRow[]): Item[] {
  return rows.map((row) => ({ kind: "found", key: row.id, task: row.id, row }));
}
