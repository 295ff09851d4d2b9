import { json } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { StoredFile } from "../model.ts";

/** A file's bytes, all or a range of them (reference §31, items 8 and 20). */
export function sendFile(file: StoredFile, range: string | undefined): Answer {
  const size = file.bytes.length;
  const headers = {
    "content-type": file.contentType,
    "content-disposition": `attachment; filename*=utf-8''${encodeURIComponent(file.name)}`,
    "accept-ranges": "bytes",
  };
  const [, from = "", to = ""] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  if (from !== "" && size === 0) {
    return { status: 416, headers: { "content-range": "bytes */0" }, body: null, cookies: "none" };
  }
  if (from === "") return { status: 200, headers, body: file.bytes, cookies: "none" };
  const start = Number(from);
  const end = Math.min(to === "" ? size - 1 : Number(to), size - 1);
  if (start >= size || end < start) {
    return {
      ...json(503, { code: "STORAGE_003", message: "Failed to download file from storage" }),
      cookies: "none",
    };
  }
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${start}-${end}/${size}` },
    body: file.bytes.subarray(start, end + 1),
    cookies: "none",
  };
}
