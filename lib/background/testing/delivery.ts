import type { OutputField } from "../../fields/output-field";
import { readRecords } from "../../store/outbox";
import { enqueue, type Order } from "../enqueue";
import { drainOutbox } from "../outbox";
import { ports, server } from "./fresh-world";
import { CONNECTION, versionOf } from "./world";

/** In milliseconds. */
export const HOUR = 3_600_000;

/** What the start form asks. */
export const WISH: OutputField = {
  apiName: "wish",
  name: "Wish",
  description: "",
  type: "string",
  required: true,
  hidden: false,
  order: 1,
  options: [],
  value: { type: "string", text: "" },
};

/** A workflow to be started. */
export const LAUNCH = {
  template: "5",
  templateName: "Refund",
  name: "Refund for Kofi",
  urgent: false,
  dueAt: null,
  fields: [WISH],
  ancestorTask: null,
};

/** The task goes back. */
export const giveBack = (): Order => ({
  kind: "return",
  task: "7",
  comment: "Wrong sum",
  version: versionOf(server),
});

/** Something is written about the task. */
export const comment = (text = "On it"): Order => ({ kind: "comment", about: "7", text });

/** A workflow is started. */
export const launch = (wish = "A new till"): Order => ({
  kind: "launch",
  task: "launch:5",
  launch: LAUNCH,
  answers: { wish: { type: "string", text: wish } },
});

/** A person confirms something. */
export function add(order: Order) {
  ports.clock.now += 1;
  return enqueue(CONNECTION, order, ports);
}

/** What is due goes out. */
export const drain = () => drainOutbox(ports, () => undefined);

/** Time enough for whatever waits. */
export async function drainLater(): Promise<void> {
  ports.clock.now += HOUR;
  await drain();
}

/** A connection breaks, and the browser sends the next request that changes something twice. */
export const sendTwice = () => server.nextCompletions.push({ act: true, outcome: "twice" });

/** The next request that changes something is not answered, whether or not the server acts. */
export const loseAnswer = (act: boolean) => server.nextCompletions.push({ act, outcome: "no-answer" });

/** What stands in the log of a task. */
export const texts = (task: string) => server.logs[task]?.map(({ text }) => text);

/** What is still in the outbox, and why. */
export const stopped = async () =>
  (await readRecords()).map(({ kind, obstacle }) => [kind, obstacle?.reason]);
