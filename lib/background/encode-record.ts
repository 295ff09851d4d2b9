import { encodeAnswers } from "../fields/encode";
import type { Answers, OutputField } from "../fields/output-field";
import type { Failure } from "../http/failure";
import { directoryItem } from "../store/items";
import type { Connection, Obstacle } from "../store/stored";
import type { Access } from "./access";
import { readDirectory } from "./directory";
import type { Ports } from "./ports";

export type EncodedRecord =
  | { ok: true; output: Record<string, unknown> }
  | { ok: false; obstacle: Obstacle }
  | { ok: false; failure: Failure };

/**
 * Turns answers into what this server takes. People are looked up in the stored directory, and asked of the server anew
 * when one is not in it.
 */
export async function encodeRecord(
  answers: Answers,
  fields: OutputField[],
  connection: Connection,
  access: Access,
  ports: Ports,
): Promise<EncodedRecord> {
  const encode = (directory: Parameters<typeof encodeAnswers>[0]["directory"]) =>
    encodeAnswers({ fields, answers, dialect: connection.dialect, directory });
  const stored = (await directoryItem(connection.id).read()) ?? undefined;
  let encoded = encode(stored);
  if (!encoded.ok && encoded.problem.code === "person-unknown") {
    const fresh = await readDirectory(connection.id, access.http, ports.now());
    if (!fresh.ok) return { ok: false, failure: fresh.failure };
    encoded = encode(fresh.value);
  }
  if (encoded.ok) return encoded;
  const { problem } = encoded;
  const obstacle: Obstacle =
    problem.code === "person-unknown" || problem.code === "person-ambiguous"
      ? { reason: "person-unknown", name: problem.name }
      : { reason: "changed" };
  return { ok: false, obstacle };
}
