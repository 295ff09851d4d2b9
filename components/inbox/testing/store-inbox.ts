import { batch } from "@preact/signals";
import { connections, outbox, snapshots, statuses } from "../../../lib/app/stored-state";
import { route } from "../../../lib/app/route";
import { EMPTY_OUTBOX } from "../../../lib/store/defaults";
import { CURRENT_DIALECT } from "../../../lib/fields/dialect";
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

export const CONNECTION: Connection = {
  id: "main",
  system: "pneumatic",
  api: "https://api.example.com",
  web: "https://app.example.com",
  files: null,
  account: { id: 1, name: "Northwind Coffee Roasters" },
  person: {
    id: 4,
    name: "Ana Ruiz",
    email: "ana@example.com",
    role: "member",
    timezone: "Europe/Berlin",
    dateFormat: "dd MMM, yyy, HH:mm",
    firstDayOfWeek: 1,
    language: "en",
  },
  dialect: CURRENT_DIALECT,
  credential: "api-key",
  remember: true,
  connectedAt: 0,
};

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
