import { outboxViewItem } from "../store/items";
import { readRecords, taskOf, textOf, type OutboxRecord } from "../store/outbox";
import type { OutboxEntry, OutboxView } from "../store/stored";

/** Shows pages how the outbox stands, without the answers themselves. */
export async function publishOutbox(): Promise<OutboxRecord[]> {
  let records: OutboxRecord[] = [];
  await outboxViewItem.update(async (view) => {
    records = await readRecords();
    return { ...view, entries: records.map(describeRecord) };
  });
  return records;
}

/** Hides a task the server has confirmed as completed until the list agrees. */
export function addTombstone(connection: string, task: string, at: number): Promise<OutboxView> {
  return outboxViewItem.update((view) => ({
    ...view,
    tombstones: [
      ...view.tombstones.filter(
        (tombstone) => tombstone.connection !== connection || tombstone.task !== task,
      ),
      { connection, task, at },
    ],
  }));
}

function describeRecord(record: OutboxRecord): OutboxEntry {
  const {
    operation,
    kind,
    connection,
    taskName,
    workflowName,
    state,
    notBefore,
    queuedAt,
    failure,
    obstacle,
  } = record;
  return {
    operation,
    kind,
    connection,
    task: taskOf(record),
    subject: record.kind === "launch" ? record.launch.templateName : null,
    text: textOf(record),
    taskName,
    workflowName,
    state,
    notBefore,
    queuedAt,
    failure,
    obstacle,
  };
}
