import { signal, type ReadonlySignal } from "@preact/signals";
import type { LocalFile, RemoteFile } from "../fields/output-field";
import type { Failure, Result } from "../http/failure";
import type { StoredFile } from "../store/files";

/** The server takes files up to this size (reference §31.10). */
export const LARGEST_FILE_BYTES = 100 * 1024 * 1024;
const AT_ONCE = 3;

export type UploadState =
  | { state: "waiting" }
  /** `fraction` runs from 0 to 1. */
  | { state: "uploading"; fraction: number }
  | { state: "uploaded"; remote: RemoteFile }
  | { state: "failed"; failure: Failure }
  /** The browser no longer has the file. */
  | { state: "lost" };

export interface UploadPorts {
  write(file: StoredFile): Promise<void>;
  read(fileId: string): Promise<StoredFile | null>;
  markUploaded(fileId: string, remote: RemoteFile): Promise<void>;
  remove(fileId: string): Promise<void>;
  /** Sends the bytes. `stop` ends it early. */
  upload(
    file: StoredFile,
    onProgress: (fraction: number) => void,
    stop: AbortSignal,
  ): Promise<Result<RemoteFile>>;
  /** Runs while nobody else, in any page or the background, uploads this file. */
  alone<Value>(fileId: string, run: () => Promise<Value>): Promise<Value>;
  createId(): string;
  now(): number;
}

export interface FilePlace {
  connection: string;
  task: string;
  field: string;
}

export type AddedFile = { ok: true; file: LocalFile } | { ok: false; reason: "too-large" | "not-stored" };

export interface Uploads {
  states: ReadonlySignal<ReadonlyMap<string, UploadState>>;
  /** Stores a file in this browser and starts to upload it. Resolves as soon as it is on the disk. */
  add(place: FilePlace, file: File): Promise<AddedFile>;
  /** Goes on with a file of an earlier visit, or tries a failed one again. */
  start(fileId: string): void;
  /** Stops the upload and forgets the file. */
  remove(fileId: string): void;
}

/** Uploads files from a page, three at a time, each at once and with progress (design §5). */
export function createUploads(ports: UploadPorts): Uploads {
  const states = signal<ReadonlyMap<string, UploadState>>(new Map());
  const waiting: string[] = [];
  const running = new Map<string, AbortController>();

  function put(fileId: string, state: UploadState | null): void {
    const changed = new Map(states.value);
    if (state) changed.set(fileId, state);
    else changed.delete(fileId);
    states.value = changed;
  }

  function startNext(): void {
    while (running.size < AT_ONCE) {
      const fileId = waiting.shift();
      if (fileId === undefined) return;
      const stop = new AbortController();
      running.set(fileId, stop);
      void carry(fileId, stop.signal).finally(() => {
        running.delete(fileId);
        startNext();
      });
    }
  }

  async function carry(fileId: string, stop: AbortSignal): Promise<void> {
    const state = await ports
      .alone(fileId, () => uploadOnce(fileId, stop))
      .catch((): UploadState => ({ state: "failed", failure: { kind: "interrupted", url: "" } }));
    if (!stop.aborted) put(fileId, state);
  }

  async function uploadOnce(fileId: string, stop: AbortSignal): Promise<UploadState> {
    const file = await ports.read(fileId);
    if (!file) return { state: "lost" };
    if (file.remote) return { state: "uploaded", remote: file.remote };
    const onProgress = (fraction: number) => {
      if (!stop.aborted) put(fileId, { state: "uploading", fraction });
    };
    onProgress(0);
    const sent = await ports.upload(file, onProgress, stop);
    if (!sent.ok) return { state: "failed", failure: sent.failure };
    await ports.markUploaded(fileId, sent.value);
    return { state: "uploaded", remote: sent.value };
  }

  function start(fileId: string): void {
    if (waiting.includes(fileId) || running.has(fileId)) return;
    put(fileId, { state: "waiting" });
    waiting.push(fileId);
    startNext();
  }

  return {
    states,
    start,
    async add(place, file) {
      if (file.size > LARGEST_FILE_BYTES) return { ok: false, reason: "too-large" };
      const fileId = ports.createId();
      const { name, type, size } = file;
      try {
        await ports.write({ ...place, fileId, name, type, blob: file, remote: null, addedAt: ports.now() });
      } catch {
        return { ok: false, reason: "not-stored" };
      }
      start(fileId);
      return { ok: true, file: { kind: "local", fileId, name, size } };
    },
    remove(fileId) {
      const index = waiting.indexOf(fileId);
      if (index !== -1) waiting.splice(index, 1);
      running.get(fileId)?.abort();
      put(fileId, null);
      void ports.remove(fileId).catch(() => undefined);
    },
  };
}
