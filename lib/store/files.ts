import type { RemoteFile } from "../fields/output-field";
import { readStore, transact } from "./database";

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
  await transact(["files"], (transaction) => transaction("files").put(file));
}

/** Reads one file, or null when it is no longer here. */
export async function readFile(fileId: string): Promise<StoredFile | null> {
  return (await readStore("files", (store) => store.get(fileId))) ?? null;
}

/** Notes what the server calls an uploaded file, so that it is not sent again. */
export async function markUploaded(fileId: string, remote: RemoteFile): Promise<void> {
  await transact(["files"], async (transaction) => {
    const file = await transaction("files").get(fileId);
    if (file) await transaction("files").put({ ...file, remote });
  });
}

/** Forgets one file. */
export async function deleteFile(fileId: string): Promise<void> {
  await transact(["files"], (transaction) => transaction("files").delete(fileId));
}

/** Forgets the files of a whole connection. */
export async function deleteFiles(connection: string): Promise<void> {
  await transact(["files"], async (transaction) => {
    const files = transaction("files");
    const range = IDBKeyRange.bound([connection], [connection, []]);
    const fileIds = await files.getKeysByTask(range);
    await Promise.all(fileIds.map((fileId) => files.delete(fileId)));
  });
}
