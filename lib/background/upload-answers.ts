import type { Answers, FieldValue, FileReference, LocalFile } from "../fields/output-field";
import type { Failure } from "../http/failure";
import { sendWithFetch } from "../http/send";
import { uploadAttachment } from "../pneumatic/upload-attachment";
import { markUploaded, readFile } from "../store/files";
import type { Connection } from "../store/stored";
import type { Access } from "./access";
import type { Ports } from "./ports";

/** Puts the server's references in place of local files that were uploaded before. Reads the disk only. */
export async function resolveUploaded(answers: Answers): Promise<Answers> {
  return mapFiles(answers, async (file) => (await readFile(file.fileId))?.remote ?? file);
}

/** Whether files of this browser are among the answers. */
export function holdsLocalFiles(answers: Answers): boolean {
  return Object.values(answers).some(
    (value) => value.type === "file" && value.files.some(({ kind }) => kind === "local"),
  );
}

export type Uploaded =
  | { ok: true; answers: Answers }
  | { ok: false; failure: Failure }
  /** The browser no longer has the file. */
  | { ok: false; lost: string };

/**
 * Uploads what the answers still hold as local files. A page that uploads the same file holds its lock, so this waits
 * and then finds it done. Each reference is on the disk before the next file starts.
 */
export async function uploadAnswers(
  answers: Answers,
  connection: Connection,
  access: Access,
  ports: Ports,
): Promise<Uploaded> {
  let problem: Exclude<Uploaded, { ok: true }> | null = null;
  const resolved = await mapFiles(answers, async (file) => {
    if (problem) return file;
    const uploaded = await navigator.locks.request(`upload:${file.fileId}`, () =>
      uploadOne(file, connection, access, ports),
    );
    if ("kind" in uploaded) return uploaded;
    problem = uploaded;
    return file;
  });
  return problem ?? { ok: true, answers: resolved };
}

async function uploadOne(
  file: LocalFile,
  connection: Connection,
  access: Access,
  ports: Ports,
): Promise<FileReference | Exclude<Uploaded, { ok: true }>> {
  const stored = await readFile(file.fileId);
  if (!stored) return { ok: false, lost: file.name };
  if (stored.remote) return stored.remote;
  const result = await uploadAttachment(
    { http: access.http, files: connection.files, key: access.key, mayReach: ports.mayReach },
    { body: stored.blob, name: stored.name },
    connection.dialect.file,
    sendWithFetch(ports.fetch),
  );
  if (!result.ok) return { ok: false, failure: result.failure };
  await markUploaded(file.fileId, result.value);
  return result.value;
}

async function mapFiles(
  answers: Answers,
  change: (file: LocalFile) => Promise<FileReference>,
): Promise<Answers> {
  const changed: Answers = {};
  for (const [apiName, value] of Object.entries(answers)) changed[apiName] = await mapValue(value, change);
  return changed;
}

async function mapValue(
  value: FieldValue,
  change: (file: LocalFile) => Promise<FileReference>,
): Promise<FieldValue> {
  if (value.type !== "file") return value;
  const files: FileReference[] = [];
  for (const file of value.files) files.push(file.kind === "local" ? await change(file) : file);
  return { type: "file", files };
}
