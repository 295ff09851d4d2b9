import { i18n } from "#i18n";
import { browser } from "wxt/browser";
import { notifiedItem, settingsItem } from "../store/items";
import type { Connection } from "../store/stored";
import type { TaskRow } from "../tasks/task";

const PREFIX = "tasks:";
const NAMES_SHOWN = 3;
const LONGEST_NAME = 80;

/**
 * Which rows to announce: those whose id was not seen before. The first poll (`seen` is null) is a silent baseline. The
 * ids to remember are the present ones, so that a task which comes back is announced again.
 */
export function chooseNew(
  rows: TaskRow[],
  seen: string[] | null,
): { announce: TaskRow[]; remember: string[] } {
  const known = new Set(seen ?? []);
  return {
    announce: seen === null ? [] : rows.filter(({ id }) => !known.has(id)),
    remember: rows.map(({ id }) => id),
  };
}

/** Announces new tasks of a poll in one notification. The ids are stored first, so that a crash never repeats it. */
export async function announceNewTasks(connection: Connection, rows: TaskRow[]): Promise<void> {
  const item = notifiedItem(connection.id);
  const { announce, remember } = chooseNew(rows, await item.read());
  await item.write(remember);
  const [first] = announce;
  if (!first || !(await settingsItem.read()).notifications) return;
  if (!(await browser.permissions.contains({ permissions: ["notifications"] }))) return;
  const single = announce.length === 1;
  const names = announce.slice(0, NAMES_SHOWN).map(({ name }) => shorten(name));
  const more = announce.length - names.length;
  await browser.notifications.create(`${PREFIX}${connection.id}:${single ? first.id : ""}`, {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/128.png"),
    title: i18n.t("notifications.newTasks", announce.length),
    message: single
      ? `${shorten(first.name)}\n${shorten(first.workflowName)}`
      : [...names, ...(more > 0 ? [i18n.t("notifications.more", more)] : [])].join("\n"),
  });
}

/** Where a click on a notification leads: the fragment of our inbox page, or null when it is not ours. */
export function routeOfNotification(id: string): string | null {
  if (!id.startsWith(PREFIX)) return null;
  const rest = id.slice(PREFIX.length);
  const separator = rest.indexOf(":");
  const [connection, task] = [rest.slice(0, separator), rest.slice(separator + 1)];
  return task ? `#/task/${encodeURIComponent(connection)}/${encodeURIComponent(task)}` : "#/";
}

/** Opens a notification's task: in a tab of ours that is already open, else in a new one. */
export async function openNotification(id: string): Promise<void> {
  const fragment = routeOfNotification(id);
  if (fragment === null) return;
  await browser.notifications.clear(id);
  const page = browser.runtime.getURL("/inbox.html");
  const tabs = await browser.runtime.getContexts({ contextTypes: ["TAB"] });
  const open = tabs.find(({ documentUrl, tabId }) => tabId >= 0 && documentUrl?.startsWith(page));
  if (open) await browser.tabs.update(open.tabId, { active: true, url: page + fragment });
  else await browser.tabs.create({ url: page + fragment });
}

const shorten = (text: string) => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text);
