import { i18n } from "#i18n";
import { browser, type Browser } from "wxt/browser";
import { readSettings } from "./settings";
import type { WatchedAutomation } from "../store/stored";
import type { News } from "../tasks/reminders";
import { cutText } from "../text/cut-text";

const PREFIX = "tasks:";
const FAILURES = "automations:";
const NAMES_SHOWN = 3;
const LONGEST_NAME = 80;
const REASONS = ["new", "woken", "overdue", "soon"] as const;

/** The buttons of a notification, in their order. Only Chrome has them. */
export const OPEN_BUTTON = 0;

/** Shows what is news on a connection's list in one notification, if the person wants to be told and the browser may. */
export async function announce(connection: string, news: News[]): Promise<void> {
  const [first] = news;
  if (!first) return;
  const single = news.length === 1;
  const names = news.slice(0, NAMES_SHOWN).map(({ row }) => shorten(row.name));
  const more = news.length - names.length;
  const title = REASONS.flatMap((reason) => {
    const count = news.filter((one) => one.reason === reason).length;
    return count > 0 ? i18n.t(`notifications.${reason}`, count) : [];
  });
  const content: Content = {
    title: title.join(", "),
    message: single
      ? `${shorten(first.row.name)}\n${shorten(first.row.workflowName)}`
      : [...names, ...(more > 0 ? [i18n.t("notifications.more", more)] : [])].join("\n"),
  };
  // Firefox has no buttons and refuses a notification that asks for them (browser platform §5).
  if (single && import.meta.env.BROWSER !== "firefox")
    content.buttons = [{ title: i18n.t("notifications.open") }, { title: i18n.t("notifications.snooze") }];
  await show(`${PREFIX}${connection}:${single ? first.row.id : ""}`, content);
}

/** Shows that automations have failed. A click leads to the one, or to all where there are several. */
export async function announceFailures(account: string, failed: WatchedAutomation[]): Promise<void> {
  const [first] = failed;
  if (!first) return;
  const one = failed.length === 1 ? `/${encodeURIComponent(first.workflow)}` : "";
  await show(`${FAILURES}${account}${one}`, {
    title: i18n.t("notifications.failed", failed.length),
    message: failed.map(({ name }) => shorten(name)).join("\n"),
  });
}

type Content = Pick<Browser.notifications.NotificationCreateOptions, "title" | "message" | "buttons">;

/** Shows a notification, if the person wants any and the browser may. */
async function show(id: string, content: Content): Promise<void> {
  if (!(await readSettings()).notifications) return;
  if (!(await browser.permissions.contains({ permissions: ["notifications"] }))) return;
  const iconUrl = browser.runtime.getURL("/icon/96.png");
  await browser.notifications.create(id, { type: "basic", iconUrl, ...content });
}

/** What a notification is about: a task, or the list where `task` is empty. Null when it is not ours. */
export function readNotification(id: string): { connection: string; task: string } | null {
  if (!id.startsWith(PREFIX)) return null;
  const rest = id.slice(PREFIX.length);
  const separator = rest.indexOf(":");
  return { connection: rest.slice(0, separator), task: rest.slice(separator + 1) };
}

/** Where a click on a notification leads: the fragment of our inbox page, or null when it is not ours. */
export function routeOfNotification(id: string): string | null {
  if (id.startsWith(FAILURES)) return `#/automations/${id.slice(FAILURES.length)}`;
  const about = readNotification(id);
  if (!about?.task) return about && "#/";
  return `#/task/${encodeURIComponent(about.connection)}/${encodeURIComponent(about.task)}`;
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

const shorten = (text: string) => cutText(text, LONGEST_NAME);
