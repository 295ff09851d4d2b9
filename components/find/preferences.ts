import { batch, computed, signal } from "@preact/signals";
import { sendCommand } from "../../lib/app/send-command";
import { lists, snapshots } from "../../lib/app/stored-state";
import type { ListPreferences, ListView, SavedView } from "../../lib/store/stored";
import { DEFAULT_VIEW, isSameView } from "../../lib/tasks/arrange-tasks";
import type { ListedRow } from "../../lib/tasks/task";
import { listId, shown, taskKey } from "../inbox/inbox-model";
import { rewindList } from "../inbox/list-place";

/** What this page has changed and the background has not stored yet. It outweighs what is stored. */
const pending = signal<Record<string, ListPreferences>>({});
let unanswered = 0;

const preferencesOf = (id: string): ListPreferences => ({ ...lists.value[id], ...pending.value[id] });
const preferences = computed(() => preferencesOf(listId.value));

/** How the waiting tasks are sorted, grouped and filtered. */
export const view = computed(() => preferences.value.view ?? DEFAULT_VIEW);
export const savedViews = computed(() => preferences.value.saved ?? []);

const pins = computed(
  () =>
    new Set(
      shown.value.flatMap(({ id }) => preferencesOf(id).pinned?.map((task) => taskKey(id, task)) ?? []),
    ),
);

/** Whether a task stands at the top. */
export const isPinned = ({ connection, id }: Pick<ListedRow, "connection" | "id">): boolean =>
  pins.value.has(taskKey(connection.id, id));

/** Templates of a connection whose tasks are never announced. */
export const mutedOf = (id: string): NonNullable<ListPreferences["muted"]> => preferencesOf(id).muted ?? [];

/** Replaces the templates of a connection whose tasks are never announced. */
export function changeMuted(id: string, muted: NonNullable<ListPreferences["muted"]>): void {
  void changeList({ muted }, id);
}

/** Shows the list another way. */
export function changeView(changes: Partial<ListView>): void {
  const next = { ...view.value, ...changes };
  rewindList();
  void changeList({ view: isSameView(next, DEFAULT_VIEW) ? null : next });
}

/** Takes a template into the filter or out of it, its steps with it. */
export function toggleTemplate(template: string): void {
  const { templates, steps } = view.value;
  changeView({
    templates: toggled(templates, template),
    steps: steps.filter((step) => !step.startsWith(`${template}/`)),
  });
}

/** Takes a step of a chosen template into the filter or out of it. */
export function toggleStep(step: string): void {
  changeView({ steps: toggled(view.value.steps, step) });
}

/** Pins a task or lets it go. Pins of tasks that no longer wait are dropped. Returns whether it is pinned now. */
export function togglePin({ connection, id }: Pick<ListedRow, "connection" | "id">): boolean {
  const waiting = new Set(snapshots.value[connection.id]?.rows.map((row) => row.id));
  const next = toggled(preferencesOf(connection.id).pinned ?? [], id).filter((task) => waiting.has(task));
  void changeList({ pinned: next }, connection.id);
  return next.includes(id);
}

/** Keeps the list as it is shown now under a name; a view of that name is replaced. */
export function saveView(name: string): void {
  const others = savedViews.value.filter((one) => one.name !== name);
  changeSaved([...others, { name, view: view.value }]);
}

/** Gives a saved view another name; a view that has the name already is replaced. */
export function renameView(from: string, to: string): void {
  changeSaved(
    savedViews.value
      .filter(({ name }) => name === from || name !== to)
      .map((one) => (one.name === from ? { ...one, name: to } : one)),
  );
}

/** Replaces all saved views. */
export function changeSaved(saved: SavedView[]): void {
  void changeList({ saved });
}

/** Shows the change at once and has the background store it; if that fails, what is stored is shown again. */
async function changeList(changes: ListPreferences, id: string = listId.value): Promise<void> {
  pending.value = { ...pending.value, [id]: { ...pending.value[id], ...changes } };
  unanswered++;
  const answer = await sendCommand("set-list", { connection: id, list: changes });
  unanswered--;
  batch(() => {
    if (answer.ok) lists.value = { ...lists.value, [id]: { ...lists.value[id], ...changes } };
    if (unanswered === 0) pending.value = {};
  });
}

function toggled(all: string[], one: string): string[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}
