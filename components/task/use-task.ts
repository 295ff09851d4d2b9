import { useCallback, useContext, useEffect, useRef, useState } from "preact/hooks";
import { useSignalEffect } from "@preact/signals";
import { followTask } from "../../lib/app/stored-task";
import { outbox, snapshots } from "../../lib/app/stored-state";
import type { TaskServices } from "../../lib/app/task-services";
import type { Failure } from "../../lib/http/failure";
import type { Answer } from "../../lib/messages/command";
import type { Task } from "../../lib/tasks/task";
import { ServicesContext } from "./task-context";
import { useFollowed } from "../ui/use-followed";
import { useTaskNews } from "./use-task-news";

export interface ReadTask {
  /** `undefined` until storage has answered; null while nothing is known. */
  task: Task | null | undefined;
  /** When the task was read, in Unix milliseconds. */
  readAt: number | null;
  /** Why it could not be read again. */
  failure: Failure | null;
  reading: boolean;
  /** Reads it from the server. */
  read: () => void;
}

/**
 * Shows a task as it is stored and reads it from the server in the background: on opening, when the page is looked at
 * again, when the server tells of it, and when it leaves the list without an answer from here.
 */
export function useTask(connection: string, id: string): ReadTask {
  const { send } = useContext(ServicesContext);
  const stored = useFollowed(() => followTask(connection, id));
  const [answered, setAnswered] = useState<{ failure: Failure | null; reading: boolean }>({
    failure: null,
    reading: true,
  });
  const [last, setLast] = useState(stored);
  if (stored && stored !== last) setLast(stored);

  const read = useCallback(() => {
    setAnswered((before) => ({ ...before, reading: true }));
    void readTask(send, connection, id).then((answer) => {
      setAnswered({ failure: answer.ok ? null : answer.failure, reading: false });
    });
  }, [send, connection, id]);

  useEffect(read, [read]);
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && read();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [read]);
  useLeftList(connection, id, read);
  useTaskNews(connection, id, read);

  const shown = stored ?? last;
  return { task: shown ? shown.task : stored && null, readAt: shown?.readAt ?? null, ...answered, read };
}

/** Reads a task, once more if the background stopped meanwhile: reading twice does no harm. */
async function readTask(
  send: TaskServices["send"],
  connection: string,
  task: string,
): Promise<Answer<"read-task">> {
  const first = await send("read-task", { connection, task });
  if (first.ok || first.failure.kind !== "interrupted") return first;
  return send("read-task", { connection, task });
}

/** Calls back when the task leaves the list and no answer from here is the reason. */
function useLeftList(connection: string, id: string, onLeft: () => void): void {
  const listed = useRef(false);
  useSignalEffect(() => {
    const was = listed.current;
    listed.current = snapshots.value[connection]?.rows.some((row) => row.id === id) ?? false;
    const { entries, tombstones } = outbox.peek();
    const answeredHere = [...entries, ...tombstones].some(({ task }) => task === id);
    if (was && !listed.current && !answeredHere) onLeft();
  });
}
