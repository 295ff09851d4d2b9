import { knownFields } from "../fields/all-fields";
import { completeTask, getTask } from "../pneumatic/tasks";
import type { CompletionRecord } from "../store/outbox";
import type { Connection } from "../store/stored";
import type { Access } from "./access";
import { attempt } from "./attempt";
import { learnDialect } from "./connections";
import { judge } from "./judge";
import { notRead } from "./not-read";
import type { Ports } from "./ports";
import { prepareAnswers } from "./prepare-answers";
import { needPerson, settle, type Delivery } from "./transitions";
import { resolveUploaded } from "./upload-answers";

/**
 * Completes a task: it is read, and only if it is still mine, active and unchanged the files are uploaded and the answers
 * sent.
 */
export async function deliverCompletion(
  record: CompletionRecord,
  connection: Connection,
  access: Access,
  ports: Ports,
): Promise<Delivery> {
  const read = await getTask(access.http, record.task);
  if (!read.ok) return notRead(record, read.failure, access, ports);
  const { task } = read.value;
  const fluent = await learnDialect(connection, read.value.dialect);
  const answers = await resolveUploaded(record.answers);
  const judged = judge({ ...record, answers }, task);
  if (judged.verdict === "delivered") return settle(record, ports);
  if (judged.verdict === "obstacle") return needPerson(record, judged.obstacle, record.failure);

  const prepared = await prepareAnswers(record, knownFields(task), answers, fluent, access, ports);
  if ("outcome" in prepared) return prepared;
  const request = () =>
    completeTask(access.http, {
      task: task.id,
      workflow: task.workflow.id,
      output: prepared.output,
      route: fluent.dialect.complete,
    });
  return attempt(record, {}, access, ports, request, async ({ route }) => {
    await learnDialect(fluent, { complete: route });
    return settle(record, ports);
  });
}
