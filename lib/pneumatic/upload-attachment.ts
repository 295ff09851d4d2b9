import type { Dialect } from "../fields/dialect";
import type { RemoteFile } from "../fields/output-field";
import { fail, succeed, type Result } from "../http/failure";
import type { Http } from "../http/http";
import type { Send } from "../http/send";
import { createAttachment, publishAttachment, putAttachment } from "./classic-attachments";
import { getContext } from "./context";
import { uploadFile } from "./file-service";

/** What an upload needs of a connection. */
export interface UploadAccess {
  http: Http;
  key: string;
  /** Base address of the file service, where one is known. */
  files: string | null;
  /** Whether the person has allowed an origin: signed addresses may lie anywhere. */
  mayReach: (origin: string) => Promise<boolean>;
}

export interface FileToUpload {
  name: string;
  /** Its type is sent as it is. */
  body: Blob;
}

type OnProgress = (fraction: number) => void;

async function uploadToService(
  access: UploadAccess,
  file: FileToUpload,
  send: Send,
  onProgress?: OnProgress,
) {
  const { http, key, files, mayReach } = access;
  if (files === null) return fail<string>({ kind: "no-such-address", url: http.baseUrl, status: 404 });
  const { origin } = new URL(files);
  if (!(await mayReach(origin))) return fail<string>({ kind: "permission", url: files, origin });
  const first = await uploadFile({ files, key }, file, send, onProgress);
  if (first.ok || first.failure.kind !== "unauthorized") return first;
  const context = await getContext(http);
  return context.ok ? uploadFile({ files, key }, file, send, onProgress) : context;
}

async function uploadClassic(
  { http, mayReach }: UploadAccess,
  file: FileToUpload,
  send: Send,
  onProgress?: OnProgress,
): Promise<Result<RemoteFile>> {
  const contentType = file.body.type || "application/octet-stream";
  const name = file.name.normalize("NFC");
  const reserved = await createAttachment(http, { name, contentType, size: file.body.size });
  if (!reserved.ok) return reserved;
  const { id, uploadUrl } = reserved.value;
  const { origin } = new URL(uploadUrl);
  if (!(await mayReach(origin))) return fail({ kind: "permission", url: origin, origin });
  const put = await putAttachment(send, uploadUrl, file.body, contentType, onProgress);
  if (!put.ok) return put;
  const published = await publishAttachment(http, id);
  return published.ok
    ? succeed({ kind: "remote", name, url: published.value || null, attachmentId: id })
    : published;
}

/**
 * Uploads a file in the way its server wants (reference §27, §31). Gives `permission` where the server wants the bytes at
 * an origin the person has not allowed yet.
 * @param send carries the bytes; a page passes one that reports progress as a fraction from 0 to 1.
 */
export async function uploadAttachment(
  access: UploadAccess,
  file: FileToUpload,
  dialect: Dialect["file"],
  send: Send,
  onProgress?: OnProgress,
): Promise<Result<RemoteFile>> {
  if (dialect === "attachment-id") return uploadClassic(access, file, send, onProgress);
  const uploaded = await uploadToService(access, file, send, onProgress);
  if (!uploaded.ok) return uploaded;
  return succeed({ kind: "remote", name: file.name, url: uploaded.value, attachmentId: null });
}
