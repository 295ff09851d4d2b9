import type { RemoteFile } from "../fields/output-field";
import { fail, type Result } from "../http/failure";
import type { StoredFile } from "../store/files";
import { readKey } from "../store/secrets";
import type { Connection } from "../store/stored";
import { createHttp } from "../http/http";
import { uploadAttachment } from "../pneumatic/upload-attachment";
import { hasAccess, originPattern } from "./permissions";
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
  const key = await readKey(connection);
  if (key === null) return fail({ kind: "no-key", url: connection.api });
  const http = createHttp({
    baseUrl: connection.api,
    key,
    fetch: globalThis.fetch.bind(globalThis),
    isOnline: () => navigator.onLine,
  });
  return uploadAttachment(
    { http, key, files: connection.files, mayReach: (origin) => hasAccess([originPattern(origin)]) },
    { name: file.name, body: file.blob },
    connection.dialect.file,
    sendWithProgress(stop),
    onProgress,
  );
}
