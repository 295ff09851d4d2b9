import { browser } from "wxt/browser";
import { connectionsItem, outboxViewItem } from "../store/items";
import { deleteDrafts } from "../store/drafts";
import { deleteFiles } from "../store/files";
import { isOfConnection } from "../store/keys";
import { changeRecord, readRecords } from "../store/outbox";
import { deleteKey } from "../store/secrets";
import { publishOutbox } from "./outbox-view";

/** Forgets everything of a connection: the key first, then list, details, drafts, files and unsent answers. */
export async function disconnect(connection: string): Promise<void> {
  await deleteKey(connection);
  await connectionsItem.update((all) => all.filter(({ id }) => id !== connection));
  for (const record of await readRecords()) {
    if (record.connection === connection) await changeRecord(record.operation, () => null);
  }
  await publishOutbox();
  await outboxViewItem.update((view) => ({
    ...view,
    tombstones: view.tombstones.filter((tombstone) => tombstone.connection !== connection),
  }));
  await Promise.all([deleteDrafts(connection), deleteFiles(connection)]);
  const stored = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(stored.filter((key) => isOfConnection(key, connection)));
}
