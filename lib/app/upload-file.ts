import type { RemoteFile } from "../fields/output-field";
import { fail, type Result } from "../http/failure";
import type { StoredFile } from "../store/files";
import type { Connection } from "../store/stored";
import { uploadAttachment } from "../pneumatic/upload-attachment";
import { hasAccess, originPattern } from "./permissions";
import { openAccess } from "./server-access";
import { sendWithProgress } from "./send-with-progress";

/**
 * Uploads a stored file from this page, with the connection's key. This module brings the server's client along, so it is
 * loaded when the first file is added.
 * @param onProgress is told a fraction from 0 to 1
 */
export async function uploadFile(
  connection: Connection,
  file: StoredFile,
  onProgress: (fraction: number) => void,
  stop: AbortSignal,
): Promise<Result<RemoteFile>> {
  const address = (connection.dialect.file === "link" ? connection.files : null) ?? connection.api;
  if (!(await hasAccess([originPattern(address)]))) {
    return fail({ kind: "permission", url: address, origin: new URL(address).origin });
  }
  const access = await openAccess(connection);
  if (!access.ok) return access;
  return uploadAttachment(
    { ...access.value, files: connection.files, mayReach: (origin) => hasAccess([originPattern(origin)]) },
    { name: file.name, body: file.blob },
    connection.dialect.file,
    sendWithProgress(stop),
    onProgress,
  );
}
