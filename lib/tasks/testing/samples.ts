import { CURRENT_DIALECT } from "../../fields/dialect";
import type { Connection, OutboxEntry } from "../../store/stored";
import type { ListedRow, TaskRow } from "../task";

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

/** A connection for tests. */
export function sampleConnection(connection: Partial<Connection> = {}): Connection {
  return {
    id: "main",
    system: "pneumatic",
    api: "https://api.example.com",
    web: "https://app.example.com",
    files: null,
    account: { id: 1, name: "Northwind Coffee Roasters" },
    person: {
      id: 4,
      name: "Ana Ruiz",
      email: "ana@example.com",
      role: "member",
      timezone: "Europe/Berlin",
      dateFormat: "dd MMM, yyy, HH:mm",
      firstDayOfWeek: 1,
      language: "en",
    },
    dialect: CURRENT_DIALECT,
    credential: "api-key",
    remember: true,
    connectedAt: 0,
    ...connection,
  };
}

/** A task row as it stands in a list. Without a key of its own, its template's number is one. */
export function sampleListed(row: Partial<ListedRow> = {}): ListedRow {
  const { templateId, ...plain } = sampleRow(row);
  return {
    connection: sampleConnection(),
    templateName: "",
    templateKey: templateId ?? "",
    templateId,
    ...plain,
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
