import type { OutboxEntry } from "../../store/stored";
import type { TaskRow } from "../task";

/** A task row for tests: what a test does not name is unremarkable. */
export function sampleRow(row: Partial<TaskRow> = {}): TaskRow {
  return {
    id: "1",
    name: "Check candidate references",
    workflowName: "Barista, Old Town",
    templateId: "7",
    step: "task-1",
    dueAt: null,
    startedAt: Date.parse("2026-11-20T08:00:00Z"),
    completedAt: null,
    urgent: false,
    status: "active",
    ...row,
  };
}

/** An outbox entry for tests. */
export function sampleEntry(entry: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    operation: "operation-1",
    kind: "complete",
    connection: "main",
    task: "1",
    subject: null,
    text: null,
    taskName: "Check candidate references",
    workflowName: "Barista, Old Town",
    state: "queued",
    notBefore: 0,
    queuedAt: 0,
    failure: null,
    obstacle: null,
    ...entry,
  };
}
