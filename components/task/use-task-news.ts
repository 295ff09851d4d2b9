import { useEffect } from "preact/hooks";
import { coalesce, pageClock } from "../../lib/app/coalesce";
import { concerns, onTaskEvent } from "../../lib/app/task-events";

/** What happens at once on the server comes as several messages. */
const PACE = { gather: 200, apart: 1_000 };

/**
 * Calls back when the server tells that something happened to a task, at most once a second. It never tells where
 * instant updates are off.
 * @param onNews must be the same function from one rendering to the next
 */
export function useTaskNews(connection: string, task: string, onNews: () => void): void {
  useEffect(() => {
    const { request, stop } = coalesce(onNews, PACE, pageClock);
    const stopListening = onTaskEvent((news) => {
      if (concerns(news, connection, task)) request();
    });
    return () => {
      stopListening();
      stop();
    };
  }, [connection, task, onNews]);
}
