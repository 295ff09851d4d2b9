import { empty } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { SandboxRequest } from "../http/request.ts";
import type { ClassicAttachment } from "../model.ts";
import type { State } from "../state.ts";

const ANYBODY = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, PUT",
  "access-control-allow-headers": "content-type",
};

/**
 * The object store behind classic attachments: takes a PUT at a signed address and refuses any `Authorization`, as
 * signed addresses do (reference §27, 4-old).
 *
 * @param path The path below the storage's base, with its leading slash.
 */
export function answerStorageRequest(state: State, request: SandboxRequest, path: string): Answer {
  if (request.method === "OPTIONS") return { ...empty(204), headers: ANYBODY, cookies: "none" };
  const published = /^\/public\/(\d+)\//.exec(path)?.[1];
  if (published !== undefined) return download(state.attachments.get(Number(published)));
  const attachment = state.attachments.get(Number(path.slice(1)));
  if (!attachment || request.method !== "PUT") return xml(404, "NoSuchKey");
  if (request.headers.authorization !== undefined) return xml(400, "InvalidArgument");
  if (request.query.get("X-Goog-Signature") !== attachment.signature)
    return xml(403, "SignatureDoesNotMatch");
  if (request.headers["content-type"] !== attachment.contentType) return xml(403, "SignatureDoesNotMatch");
  if (!request.query.has("thumbnail")) attachment.bytes = request.body;
  return { ...empty(200), headers: ANYBODY, cookies: "none" };
}

function download(attachment: ClassicAttachment | undefined): Answer {
  if (!attachment?.published || attachment.bytes === null) return xml(404, "NoSuchKey");
  const headers = { ...ANYBODY, "content-type": attachment.contentType };
  return { status: 200, headers, body: attachment.bytes, cookies: "none" };
}

function xml(status: number, code: string): Answer {
  const headers = { ...ANYBODY, "content-type": "application/xml; charset=UTF-8" };
  return {
    status,
    headers,
    body: `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`,
    cookies: "none",
  };
}
