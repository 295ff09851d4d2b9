import { computed } from "@preact/signals";
import { i18n } from "#i18n";
import { outbox } from "../../lib/app/stored-state";
import { filterTasks, groupByName, sortTasksBy } from "../../lib/tasks/arrange-tasks";
import { createSearch } from "../../lib/tasks/search-tasks";
import type { ListedRow } from "../../lib/tasks/task";
import { hiddenTasks } from "../../lib/tasks/visible-rows";
import { readWords } from "../../lib/text/search-text";
import { dueSections, taskItems, visibleRows, type Section } from "../inbox/inbox-model";
import { answerSections } from "../inbox/answer-sections";
import { unreadableItems, unreadableSection } from "../inbox/unreadable-rows";
import { batchSection, withoutBatch } from "../select/batch-section";
import { asleepTasks } from "../snooze/asleep-list";
import { query, scope } from "./find-state";
import { isPinned, view } from "./preferences";
import { entryOf } from "./search-index";
import { templateTitle } from "./template-title";
import { finishedTasks, rowsOf, serverSearch, type ServerList } from "./server-lists";

/** The words typed, as they are searched. */
export const words = computed(() => readWords(query.value));

const arranged = computed(() => sortTasksBy(filterTasks(visibleRows.value, view.value), view.value.sort));

const search = createSearch();
const isSearching = computed(() => words.value.length > 0);
const entries = computed(() => searched().map(entryOf));

/** Tasks the words are found in, best first. */
const found = computed(() => (isSearching.value ? search(entries.value, words.value) : searched()));

const rowsOfFinished = () => (finishedTasks.value ? rowsOf(finishedTasks.value) : []);

/** What is searched. Who searches what waits finds what is put away, too. */
function searched(): ListedRow[] {
  if (scope.value === "finished") return rowsOfFinished();
  if (!isSearching.value || asleepTasks.value.length === 0) return arranged.value;
  const asleep = asleepTasks.value.map(({ row }) => row);
  return [...arranged.value, ...filterTasks(asleep, view.value)];
}

/** Whether something else is looked at than all waiting tasks. */
export function isLooking(): boolean {
  return words.value.length > 0 || scope.value === "finished" || view.value.templates.length > 0;
}

/** How many tasks are shown, without the answers that are on their way. */
export const shownCount = computed(() => {
  const list = serverSearch.value;
  return list
    ? list.parts.reduce((sum, { rows, unreadable }) => sum + rows.length + unreadable.length, 0)
    : found.value.length;
});

/** The list as it is asked for: what is searched, or finished, or what waits, in groups. */
export function arrangeList(): Section[] {
  if (serverSearch.value) return serverSections(serverSearch.value, "found");
  if (words.value.length > 0) return [{ name: "found", items: taskItems(found.value, "found") }];
  if (scope.value === "finished")
    return finishedTasks.value ? serverSections(finishedTasks.value, "finished") : [];
  const rows = arranged.value.filter((row) => !isPinned(row));
  return [
    batchSection(),
    ...answerSections.value.map(withoutBatch),
    { name: "pinned", items: taskItems(arranged.value.filter(isPinned)) },
    ...groupRows(rows),
    ...(view.value.templates.length > 0 ? [] : [unreadableSection.value]),
  ];
}

function groupRows(rows: ListedRow[]): Section[] {
  const { group } = view.value;
  if (group === "due") return dueSections(rows);
  if (group === "none") return [{ name: "all", items: taskItems(rows) }];
  return groupByName(rows, group).map(({ key, name, rows: held }) => ({
    name: "all",
    key: `${group}-${encodeURIComponent(key.toWellFormed())}`,
    title: group === "template" ? templateTitle(key, name) : name || i18n.t("find.nameless.workflow"),
    items: taskItems(held),
  }));
}

/** A list of the server, without the tasks that have been answered meanwhile. */
function serverSections(list: ServerList, name: "found" | "finished"): Section[] {
  const hidden = new Map(
    list.parts.map(({ connection: { id } }) => [
      id,
      list.completed ? new Set<string>() : hiddenTasks(outbox.value, id),
    ]),
  );
  const waits = (owner: string, task: string | null) => task === null || !hidden.get(owner)?.has(task);
  const rows = rowsOf(list).filter((row) => waits(row.connection.id, row.id));
  const unreadable = list.parts.flatMap(({ connection, unreadable: held }) =>
    unreadableItems(
      connection,
      held.filter(({ id }) => waits(connection.id, id)),
    ),
  );
  return [
    { name, items: taskItems(rows, "found") },
    { name: "unreadable", items: unreadable },
  ];
}
