import type { Answers, OutputField } from "../fields/output-field";
import type { OutboxRecord } from "../store/outbox";
import type { Connection } from "../store/stored";
import type { Access } from "./access";
import { encodeRecord } from "./encode-record";
import { waitOrStop } from "./not-read";
import type { Ports } from "./ports";
import { expectInterruption, needPerson, type Delivery } from "./transitions";
import { holdsLocalFiles, uploadAnswers } from "./upload-answers";

/**
 * Uploads the files among answers and writes the answers as this server takes them.
 * @param answers with the files that were uploaded before (`resolveUploaded`)
 * @returns the output, or what became of the record where that is not possible (now)
 */
export async function prepareAnswers(
  record: OutboxRecord,
  fields: OutputField[],
  answers: Answers,
  connection: Connection,
  access: Access,
  ports: Ports,
): Promise<{ output: Record<string, unknown> } | Delivery> {
  if (holdsLocalFiles(answers)) await expectInterruption(record, ports);
  const uploaded = await uploadAnswers(answers, connection, access, ports);
  if (!uploaded.ok) {
    if ("lost" in uploaded) return needPerson(record, { reason: "file-lost", name: uploaded.lost });
    const delivery = await waitOrStop(record, uploaded.failure, ports);
    return delivery.outcome === "waiting" ? { ...delivery, failure: null } : delivery;
  }
  const encoded = await encodeRecord(uploaded.answers, fields, connection, access, ports);
  if (encoded.ok) return encoded;
  return "obstacle" in encoded
    ? needPerson(record, encoded.obstacle)
    : waitOrStop(record, encoded.failure, ports);
}
