import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { sendAndRead, type Send } from "../http/send";
import { address, object } from "../http/shapes";
import { numericId, readerOf, text } from "./schema";

/** A place reserved for a file on an older server (reference §27, 4-old). */
export interface ReservedAttachment {
  id: number;
  /** Signed: whoever has it may write the file. */
  uploadUrl: string;
}

const readReserved = readerOf(object({ id: numericId, file_upload_url: address }));
const readPublished = readerOf(object({ url: text }));

/** Reserves a place for a file. `size` in bytes, under 100 MiB. */
export function createAttachment(
  http: Http,
  file: { name: string; contentType: string; size: number },
): Promise<Result<ReservedAttachment>> {
  return http.request({
    method: "POST",
    path: "/workflows/attachments",
    json: { filename: file.name, content_type: file.contentType, size: file.size, thumbnail: false },
    read: (body) => {
      const raw = readReserved(body);
      return raw && { id: raw.id, uploadUrl: raw.file_upload_url };
    },
  });
}

/** Writes the file to its place. The address is signed and lies elsewhere: the key never goes there. */
export function putAttachment(
  send: Send,
  uploadUrl: string,
  body: Blob,
  contentType: string,
  onProgress?: (fraction: number) => void,
): Promise<Result<null>> {
  const request = { url: uploadUrl, method: "PUT" as const, headers: { "Content-Type": contentType }, body };
  return sendAndRead(send, request, { read: () => null, empty: null, anyText: true }, onProgress);
}

/** Makes a written file readable. @returns its address. */
export function publishAttachment(http: Http, attachment: number): Promise<Result<string>> {
  return http.request({
    method: "POST",
    path: `/workflows/attachments/${attachment}/publish`,
    read: (body) => readPublished(body)?.url,
  });
}
