import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import { createLog, type TaskLog } from "../../../lib/app/task-log";
import type { Connection } from "../../../lib/store/stored";
import { ServicesContext } from "../task-context";
import { useTaskNews } from "../use-task-news";

/** A log that is looked at is read again this often. Milliseconds. */
const AGAIN = 30_000;

/**
 * The log of a task, read on opening, when the page is looked at again, when the server tells of something new, and from
 * time to time.
 */
export function useLog(connection: Connection, task: string): TaskLog {
  const { callServer } = useContext(ServicesContext);
  const [log] = useState(() =>
    createLog((offset, limit) =>
      callServer(connection, (client, http) => client.listEvents(http, { task }, { offset, limit })),
    ),
  );
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") void log.refresh();
    };
    void log.refresh();
    const timer = setInterval(look, AGAIN);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [log]);
  const refresh = useCallback(() => void log.refresh(), [log]);
  useTaskNews(connection.id, task, refresh);
  return log;
}
