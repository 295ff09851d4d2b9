import * as shapes from "../http/shapes";
import { cleanFileName } from "../fields/file-links";
import type { Result } from "../http/failure";
import { fetchBlob } from "../http/fetch-blob";
import { sendAndRead, type Send } from "../http/send";
import { readerOf } from "./schema";

/** The connection's file service: its base address without a trailing slash, and the key it accepts. */
export interface FileService {
  files: string;
  key: string;
}

const readUploaded = readerOf(shapes.object({ public_url: shapes.text }));

/**
 * Uploads a file to the file service (reference §19, §31).
 * @returns the address to put into a field, unchanged (reference §31.15). 401 may mean no more than that the server has
 * forgotten a good key: one call of the API with the same key cures it (reference §31.1).
 */
export function uploadFile(
  { files, key }: FileService,
  file: { name: string; body: Blob },
  send: Send,
  onProgress?: (fraction: number) => void,
): Promise<Result<string>> {
  const form = new FormData();
  form.append("file", file.body, cleanFileName(file.name));
  const headers = { Accept: "*/*", Authorization: `Bearer ${key}` };
  const request = { url: `${files}/upload`, method: "POST" as const, headers, body: form };
  return sendAndRead(send, request, { read: (body) => readUploaded(body)?.public_url }, onProgress);
}

/**
 * Whether an address lies on the connection's own file service. The server itself lets look-alike hosts through
 * (reference §31.15), so the origin is compared exactly before a key goes there.
 */
export function isOnFileService(address: string, files: string | null): boolean {
  return files !== null && URL.parse(address)?.origin === URL.parse(files)?.origin;
}

/** Fetches a file a text or field links to, with the key only if it lies on the connection's own file service. */
export function downloadFile(
  fetch: typeof globalThis.fetch,
  address: string,
  service: { files: string | null; key: string | null },
): Promise<Result<Blob>> {
  return fetchBlob(fetch, address, isOnFileService(address, service.files) ? service.key : null);
}
