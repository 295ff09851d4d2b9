import { i18n } from "#i18n";
import { browser } from "wxt/browser";
import {
  automationsItem,
  connectionsItem,
  outboxViewItem,
  settingsItem,
  snapshotItem,
  snoozesItem,
  statusItem,
} from "../store/items";
import type { Snapshot, SyncStatus } from "../store/stored";
import { withoutAsleep } from "../tasks/asleep";
import { describeBadge, markFailure, type Badge } from "./badge";

const COLOURS: Record<Badge["tone"], string> = { normal: "#2f55d4", overdue: "#b3261e", problem: "#8a5300" };

/** Computes the badge from what is stored and shows it. Both browsers forget badges, so this also runs at each start. */
export function paintBadge(now: number): Promise<void> {
  return navigator.locks.request("badge", () => paint(now));
}

async function paint(now: number): Promise<void> {
  const [connections, outbox, { badge: wanted = {} }] = await Promise.all([
    connectionsItem.read(),
    outboxViewItem.read(),
    settingsItem.read(),
  ]);
  const snapshots: Record<string, Snapshot | null> = {};
  const statuses: Record<string, SyncStatus> = {};
  await Promise.all(
    connections.map(async ({ id }) => {
      const [snapshot, status, snoozes] = await Promise.all([
        snapshotItem(id).read(),
        statusItem(id).read(),
        snoozesItem(id).read(),
      ]);
      snapshots[id] = snapshot && withoutAsleep(snapshot, snoozes, now);
      statuses[id] = status;
    }),
  );
  const waiting = describeBadge({ connections, snapshots, statuses, outbox, wanted, now });
  const hasFailed = (await automationsItem.read())?.watched.some(({ unseen }) => unseen);
  const badge = hasFailed ? markFailure(waiting) : waiting;
  const failed = hasFailed ? `, ${i18n.t("badge.automation")}` : "";
  await Promise.all([
    browser.action.setBadgeText({ text: badge.text }),
    browser.action.setBadgeBackgroundColor({ color: COLOURS[badge.tone] }),
    browser.action.setBadgeTextColor({ color: "#ffffff" }),
    browser.action.setTitle({ title: `${i18n.t("extensionName")}: ${phrase(badge.words)}${failed}` }),
  ]);
}

function phrase(words: Badge["words"]): string {
  switch (words.kind) {
    case "not-connected":
      return i18n.t("badge.notConnected");
    case "stopped":
      return i18n.t("badge.stopped");
    case "none":
      return i18n.t("badge.none");
    case "count": {
      const waiting = i18n.t("badge.waiting", words.count);
      const overdue = words.overdue > 0 ? `, ${i18n.t("badge.overdue", words.overdue)}` : "";
      const stopped = words.stopped ? `, ${i18n.t("badge.stoppedOne")}` : "";
      return `${waiting}${overdue}${stopped}${words.stale ? ` (${i18n.t("badge.stale")})` : ""}`;
    }
  }
}
