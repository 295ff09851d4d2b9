import { taskSignature } from "../fields/signature";
import { fail, succeed, type Result } from "../http/failure";
import { launchKey, type Command } from "../messages/command";
import { launchPreferencesItem, listItem, settingsItem } from "../store/items";
import { readRecord } from "../store/outbox";
import type { Connection, Settings } from "../store/stored";
import type { TaskVersion } from "../tasks/task";
import { callServer } from "./access";
import { connectAutomations, disconnectAutomations, watchAutomation } from "./automations";
import { completeMany } from "./complete-many";
import { connect, replaceKey } from "./connect";
import { changeConnection, findConnection } from "./connections";
import { readDirectory } from "./directory";
import { disconnect } from "./disconnect";
import { enqueue, retryRecord, type Order } from "./enqueue";
import { discardRecord, undoRecords } from "./outbox";
import { snooze } from "./reminders";
import type { PollReason } from "./sync-status";
import type { Ports } from "./ports";
import { markItem, prefetchTasks, readTask } from "./tasks";

/** What commands set in motion beside their own answer. */
export interface Work {
  /** Reads the list of one connection, or of all. */
  poll(reason: PollReason, connection?: string): Promise<Result<null>>;
  /** Starts polling a connection that was just made or mended, and sends what waits for it. */
  welcome(connection: Connection): void;
  /** Looks at the automations that are watched now. */
  watch(): void;
  drain(): void;
  /** Sends what is due at that time (Unix milliseconds). */
  drainAt(when: number): void;
  /** Shows on the toolbar what is stored now, and finds out when there is something to announce. */
  paint(): void;
}

type ConnectionCommand = Exclude<Extract<Command, { input: { connection: string } }>, { name: "set-list" }>;

/** Carries out a page's command. Never throws for what a server or a person does; the result is sent back. */
export async function runCommand(command: Command, ports: Ports, work: Work): Promise<Result<unknown>> {
  switch (command.name) {
    case "poll":
      return work.poll(command.input.reason, command.input.connection);
    case "connect": {
      const connected = await connect(command.input, ports.now());
      if (connected.ok) work.welcome(connected.value);
      return connected;
    }
    case "connect-automations":
      return connectAutomations(command.input, ports.now());
    case "disconnect-automations":
    case "set-automation": {
      if (command.name === "set-automation") await watchAutomation(command.input);
      else await disconnectAutomations();
      work.watch();
      return succeed(null);
    }
    case "set-notifications":
      return changeSettings({ notifications: command.input.enabled });
    case "set-keys":
      return changeSettings({ keys: command.input });
    case "set-undo":
      return changeSettings(command.input);
    case "set-badge":
      await changeSettings({ badge: command.input });
      work.paint();
      return succeed(null);
    case "set-list":
      await listItem(command.input.connection).update((list) => ({ ...list, ...command.input.list }));
      return succeed(null);
    case "set-quiet":
      await settingsItem.update((settings) => ({
        ...settings,
        quiet: { ...settings.quiet, ...command.input },
      }));
      work.paint();
      return succeed(null);
    case "undo":
      return acted((await undoRecords([command.input.operation])).length > 0, work);
    case "undo-many": {
      const undone = await undoRecords(command.input.operations);
      work.paint();
      return succeed(undone);
    }
    case "complete-many": {
      const operations = await completeMany(command.input, ports);
      work.paint();
      work.drain();
      return succeed({ operations });
    }
    case "discard":
      return acted(await discardRecord(command.input.operation), work);
    case "retry":
      return retry(command.input.operation, ports, work);
    default: {
      const connection = await findConnection(command.input.connection);
      return connection ? runOn(connection, command, ports, work) : fail({ kind: "no-key", url: "" });
    }
  }
}

async function changeSettings(changes: Partial<Settings>): Promise<Result<null>> {
  await settingsItem.update((settings) => ({ ...settings, ...changes }));
  return succeed(null);
}

async function runOn(
  connection: Connection,
  command: ConnectionCommand,
  ports: Ports,
  work: Work,
): Promise<Result<unknown>> {
  switch (command.name) {
    case "replace-key": {
      const replaced = await replaceKey(connection, command.input);
      if (replaced.ok) work.welcome(replaced.value);
      return replaced;
    }
    case "set-instant":
      await changeConnection(connection, (stored) => ({ ...stored, instant: command.input.enabled }));
      return succeed(null);
    case "set-files":
      await changeConnection(connection, (stored) => ({ ...stored, files: command.input.files }));
      return succeed(null);
    case "disconnect":
      await disconnect(connection.id);
      work.paint();
      return succeed(null);
    case "read-task":
      return readTask(connection, command.input.task, ports);
    case "prefetch-tasks":
      return prefetchTasks(connection, command.input.tasks, ports);
    case "set-launch":
      await launchPreferencesItem(connection.id).update((launch) => ({ ...launch, ...command.input.launch }));
      return succeed(null);
    case "set-snooze":
      await snooze(connection.id, command.input, ports.now());
      work.paint();
      return succeed(null);
    case "complete": {
      const { task, answers, version } = command.input;
      return queue(connection, { kind: "complete", task, answers, version }, ports, work);
    }
    case "return-task": {
      const { task, comment, version } = command.input;
      return queue(connection, { kind: "return", task, comment, version }, ports, work);
    }
    case "send-comment":
      return queue(
        connection,
        { kind: "comment", about: command.input.task, text: command.input.text },
        ports,
        work,
      );
    case "launch": {
      const { connection: _, answers, ...launch } = command.input;
      return queue(connection, { kind: "launch", task: launchKey(launch), launch, answers }, ports, work);
    }
    case "mark-item":
      return markItem(connection, command.input, ports);
    case "read-directory": {
      const read = await callServer(connection, ports, (http) =>
        readDirectory(connection.id, http, ports.now()),
      );
      return read.ok ? succeed(null) : read;
    }
  }
}

async function queue(
  connection: Connection,
  order: Order,
  ports: Ports,
  work: Work,
): Promise<Result<unknown>> {
  const queued = await enqueue(connection, order, ports);
  work.paint();
  if (!queued.ok) return queued;
  work.drainAt(queued.value.notBefore);
  return succeed({ operation: queued.value.operation });
}

/** A stopped answer is sent again for the task as it stands now. */
async function retry(operation: string, ports: Ports, work: Work): Promise<Result<null>> {
  const record = await readRecord(operation);
  const connection = record && (await findConnection(record.connection));
  if (!connection) return acted(false, work);
  let version: TaskVersion | null = null;
  if (record.kind === "complete" || record.kind === "return") {
    const read = await readTask(connection, record.task, ports);
    if (!read.ok) return read;
    version = { startedAt: read.value.startedAt, fields: taskSignature(read.value) };
  }
  const changed = await retryRecord(operation, version, ports.now());
  if (changed) work.drain();
  return acted(changed, work);
}

function acted(done: boolean, work: Work): Result<null> {
  work.paint();
  return done ? succeed(null) : fail({ kind: "refused", url: "", status: 0, detail: null });
}
