import type { browser as ExtensionApi } from "wxt/browser";
import type { Badge, ShownNotification } from "./driver.ts";

/**
 * Functions that run in a quiet document of the extension: its manifest shown as a page, so that none of its scripts
 * run. Both browsers offer the extension's API there, and using it does not wake the background.
 */
export const CONSOLE_PATH = "/manifest.json";

declare const chrome: typeof ExtensionApi;

/** Reads what the toolbar button shows. */
export async function readBadge(): Promise<Badge> {
  const [text, color, title] = await Promise.all([
    chrome.action.getBadgeText({}),
    chrome.action.getBadgeBackgroundColor({}),
    chrome.action.getTitle({}),
  ]);
  const channels = Array.from(color).slice(0, 3);
  return {
    text,
    title,
    color: `#${channels.map((byte) => Number(byte).toString(16).padStart(2, "0")).join("")}`,
  };
}

export async function readStorage() {
  const [local, session] = await Promise.all([
    chrome.storage.local.get(null),
    chrome.storage.session.get(null),
  ]);
  return { local, session };
}

/** Replaces the alarm by one that fires at once. */
export async function fireAlarm(name: string) {
  await chrome.alarms.create(name, { when: Date.now() + 50 });
}

export async function removeHosts(origins: string[]) {
  await chrome.permissions.remove({ origins });
}

/** Ids of the notifications on show; none without the permission. */
export async function listNotifications(): Promise<ShownNotification[]> {
  const shown = await chrome.notifications?.getAll();
  return Object.keys(shown ?? {}).map((id) => ({ id, title: null, message: null }));
}
