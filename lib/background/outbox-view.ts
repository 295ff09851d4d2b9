import { outboxViewItem } from "../store/items";
import { readRecords, taskOf, textOf, type OutboxRecord } from "../store/outbox";
import type { OutboxEntry, OutboxView } from "../store/stored";

/**
 * Shows pages how the outbox stands, without the answers themselves. Where the disk refuses, it is shown the next time:
 * what is stored is stored, and nobody may be told otherwise.
 */
export async function publishOutbox(): Promise<void> {
  await outboxViewItem
    .update(async (view) => ({ ...view, entries: (await readRecords()).map(describeRecord) }))
    .catch(() => undefined);
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
