import { sendCommand } from "../../lib/app/send-command";
import { connections } from "../../lib/app/stored-state";
import { online } from "./connectivity";
import { statusOf, taskKey } from "./inbox-model";
import { readHints } from "./read-hints";

/** How long rows must stand still before their details are asked for. Milliseconds. */
const PAUSE = 400;

/** Keys of the tasks asked for since the page was opened. */
const asked = new Set<string>();

/** Fetches the details of tasks on the screen, for their hints and so that opening one is instant. Returns "never mind". */
export function detailTasks(shown: { connection: string; task: string }[]): () => void {
  const timer = setTimeout(() => {
    for (const [connection, places] of Map.groupBy(shown, (place) => place.connection)) {
      void readDetails(
        connection,
        places.map(({ task }) => task),
      );
    }
  }, PAUSE);
  return () => clearTimeout(timer);
}

async function readDetails(connection: string, tasks: string[]): Promise<void> {
  await readHints(connection, tasks);
  const owner = connections.value.find(({ id }) => id === connection);
  if (!online.value || !owner || statusOf(owner).state === "stopped") return;
  const fresh = tasks.filter((task) => !asked.has(taskKey(connection, task)));
  if (fresh.length === 0) return;
  for (const task of fresh) asked.add(taskKey(connection, task));
  const answer = await sendCommand("prefetch-tasks", { connection, tasks: fresh });
  if (!answer.ok) for (const task of fresh) asked.delete(taskKey(connection, task));
  await readHints(connection, fresh);
}
