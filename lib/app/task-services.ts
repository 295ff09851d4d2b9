import type { Result } from "../http/failure";
import type { Connection } from "../store/stored";
import { deleteFile, markUploaded, readFile, writeFile } from "../store/files";
import { callServer } from "./call-server";
import type { DraftSession } from "./draft-session";
import { takeDraft } from "./prepared-draft";
import { sendCommand } from "./send-command";
import { createUploads, type Uploads } from "./uploads";

/** What the task screen does to the world. Tests pass their own. */
export interface TaskServices {
  send: typeof sendCommand;
  /** Fetches an image of a description, with the key only if it lies on the connection's own file service. */
  loadImage: (connection: Connection, url: string) => Promise<Result<Blob>>;
  /** Asks the server from this page (decision 008). */
  callServer: typeof callServer;
  openDraft: (connection: string, task: string) => DraftSession;
  /** The uploads of this page for a connection: they go on when the task is left. */
  uploadsOf: (connection: Connection) => Uploads;
}

const uploads = new Map<string, Uploads>();

/** The services of a real page: the background, IndexedDB and the network. */
export const pageServices: TaskServices = {
  send: sendCommand,
  loadImage: async (connection, url) => (await import("./load-image")).loadImage(connection, url),
  callServer,
  openDraft: takeDraft,
  uploadsOf(connection) {
    const existing = uploads.get(connection.id);
    if (existing) return existing;
    const created = createUploads({
      write: writeFile,
      read: readFile,
      markUploaded,
      remove: deleteFile,
      async upload(file, onProgress, stop) {
        const { uploadFile } = await import("./upload-file");
        return uploadFile(connection, file, onProgress, stop);
      },
      alone: (fileId, run) => navigator.locks.request(`upload:${fileId}`, run),
      createId: () => crypto.randomUUID(),
      now: Date.now,
    });
    uploads.set(connection.id, created);
    return created;
  },
};
