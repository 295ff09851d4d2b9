import type { RemoteFile } from "../fields/output-field";
import { openDatabase, STRICT } from "./database";

/** A file a person added to a form. It is kept here until the server has said yes to the whole answer. */
export interface StoredFile {
  fileId: string;
  connection: string;
  task: string;
  field: string;
  name: string;
  /** MIME type as the browser told it, may be empty. */
  type: string;
  blob: Blob;
  /** What the server calls it, once it has been uploaded. */
  remote: RemoteFile | null;
  /** Unix milliseconds. */
  addedAt: number;
}

/** Stores a file. When this resolves it is on the disk. Rejects when the disk is full. */
export async function writeFile(file: StoredFile): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction("files", "readwrite", STRICT);
  await Promise.all([transaction.store.put(file), transaction.done]);
}

/** Reads one file, or null when it is no longer here. */
export async function readFile(fileId: string): Promise<StoredFile | null> {
  const database = await openDatabase();
  return (await database.get("files", fileId)) ?? null;
}

/** Notes what the server calls an uploaded file, so that it is not sent again. */
export async function markUploaded(fileId: string, remote: RemoteFile): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction("files", "readwrite", STRICT);
  const file = await transaction.store.get(fileId);
  if (file) await transaction.store.put({ ...file, remote });
  await transaction.done;
}

/** Forgets one file. */
export async function deleteFile(fileId: string): Promise<void> {
  const database = await openDatabase();
  await database.delete("files", fileId);
}

/** Forgets the files of one task, or of a whole connection when no task is named. */
export async function deleteFiles(connection: string, task?: string): Promise<void> {
  const database = await openDatabase();
  const range =
    task === undefined
      ? IDBKeyRange.bound([connection], [connection, []])
      : IDBKeyRange.only([connection, task]);
  const transaction = database.transaction("files", "readwrite");
  let cursor = await transaction.store.index("by-task").openCursor(range);
  while (cursor) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
}
