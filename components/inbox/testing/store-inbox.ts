import { batch } from "@preact/signals";
import { connections, outbox, snapshots, statuses } from "../../../lib/app/stored-state";
import { route } from "../../../lib/app/route";
import { EMPTY_OUTBOX } from "../../../lib/store/defaults";
import { sampleConnection } from "../../../lib/tasks/testing/samples";
import type { Connection, OutboxView, Snapshot, SyncStatus } from "../../../lib/store/stored";
import { now } from "../clock";
import { online } from "../connectivity";
import { checkedAt } from "../inbox-model";
import { activeKey, place } from "../list-place";
import { hints } from "../row-hint";
import { loadLate } from "../load-late";
import { loadTrouble } from "../trouble";

/** A Tuesday, noon in Berlin. */
export const NOON = Date.parse("2026-11-24T11:00:00Z");

export const CONNECTION: Connection = sampleConnection();

export interface StoredInbox {
  connections?: Connection[];
  snapshot?: Partial<Snapshot> | null;
  status?: SyncStatus;
  outbox?: Partial<OutboxView>;
}

/** Puts what is stored before the screen, as a page finds it: everything a test does not name is unremarkable. */
export async function storeInbox({
  connections: given,
  snapshot,
  status,
  outbox: sent,
}: StoredInbox): Promise<void> {
  batch(() => {
    now.value = NOON;
    online.value = true;
    checkedAt.value = null;
    activeKey.value = null;
    hints.value = new Map();
    Object.assign(place, { top: 0, index: 0 });
    route.value = { screen: "inbox" };
    connections.value = given ?? [CONNECTION];
    const taken = { takenAt: NOON - 60_000, rows: [], unreadable: [], templateNames: {}, ...snapshot };
    snapshots.value = snapshot === null ? {} : { main: taken };
    statuses.value = { main: status ?? { state: "fine" } };
    outbox.value = { ...EMPTY_OUTBOX, ...sent };
  });
  await Promise.all([loadTrouble(), loadLate()]);
}
