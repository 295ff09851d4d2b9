import { sendCommand } from "../../lib/app/send-command";
import { online } from "./connectivity";
import { status } from "./inbox-model";
import { readHints } from "./read-hints";

/** How long rows must stand still before their details are asked for. Milliseconds. */
const PAUSE = 400;

/** Tasks asked for since the page was opened. */
const asked = new Set<string>();

/** Fetches the details of tasks on the screen, for their hints and so that opening one is instant. Returns "never mind". */
export function detailTasks(connection: string, tasks: string[]): () => void {
  const timer = setTimeout(() => void readDetails(connection, tasks), PAUSE);
  return () => clearTimeout(timer);
}

async function readDetails(connection: string, tasks: string[]): Promise<void> {
  await readHints(connection, tasks);
  if (!online.value || status.value.state === "stopped") return;
  const fresh = tasks.filter((task) => !asked.has(task));
  if (fresh.length === 0) return;
  for (const task of fresh) asked.add(task);
  const answer = await sendCommand("prefetch-tasks", { connection, tasks: fresh });
  if (!answer.ok) for (const task of fresh) asked.delete(task);
  await readHints(connection, fresh);
}
