import type { browser as ExtensionApi } from "wxt/browser";
import type { App } from "../support/app.ts";
import { evaluateIn } from "../support/browser.ts";
import type { Session } from "../support/cdp.ts";
import { pollAndWait } from "../support/poll-and-wait.ts";
import type { Scenario, World } from "../support/scenario.ts";
import { trace, type TraceEvent } from "../support/trace.ts";

declare const chrome: typeof ExtensionApi;

declare global {
  /** In the worker: how often something was written since the count began. */
  var benchWrites: { local: number; session: number } | undefined;
}

const SIZES = [45, 5000];

interface Poll {
  requests: number;
  received: number;
  disk: number;
  memory: number;
  cpu: number;
}

/** Polls while no page is open: those that find nothing, and those that find one task in the place of another. */
export const poll: Scenario = {
  name: "poll",
  what: "a poll that finds nothing new, and one that finds a task in the place of another",
  async measure(world) {
    const apps: App[] = [];
    for (const size of SIZES) apps.push(await world.appWith(size));
    await Promise.all(apps.map(({ settle }) => settle()));
    for (let round = -1; round < world.runs; round++) {
      for (const app of apps) {
        const unchanged = await pollOnce(world, app);
        replaceTask(app, round);
        const changed = await pollOnce(world, app);
        if (round < 0) continue;
        write(world, `poll, ${app.tasks} tasks, unchanged`, unchanged);
        write(world, `poll, ${app.tasks} tasks, one change`, changed);
      }
      world.progress(round + 1, world.runs);
    }
  },
};

function write({ figures }: World, name: string, { requests, received, disk, memory, cpu }: Poll) {
  figures.add(`${name}: requests`, "count", requests);
  figures.add(`${name}: received`, "bytes", received);
  figures.add(`${name}: writes to disk`, "count", disk);
  figures.add(`${name}: writes to session memory`, "count", memory);
  figures.add(`${name}: cpu`, "ms", cpu);
}

/** The oldest task leaves, and another comes. */
function replaceTask({ sandbox }: App, round: number) {
  const [oldest] = sandbox
    .openTasks("performer")
    .toSorted((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0));
  if (oldest) sandbox.removeTask(oldest.id);
  sandbox.addTask({ name: `Look at: bench ${round}`, fields: [] });
}

/** Lets the alarm ring (or asks as a person does) and tells what the worker did until it was quiet again. */
export async function pollOnce(
  { browser }: Pick<World, "browser">,
  { extension, sandbox, settle }: App,
  how: "alarm" | "user" = "alarm",
): Promise<Poll> {
  if (!(await extension.isWorkerRunning())) await extension.startWorker();
  const worker = await extension.attachWorker();
  const network = await watchNetwork(worker);
  await evaluateIn(worker, countWrites, []);
  const before = sandbox.requests.length;
  const { events } = await trace(browser.root, async () => {
    await extension.run(pollAndWait, how);
    await settle();
  });
  const writes = await evaluateIn(worker, readWrites, []);
  const { received } = network;
  await browser.root.send("Target.detachFromTarget", { sessionId: worker.id });
  return {
    requests: sandbox.requests.length - before,
    received: received(),
    disk: writes.local,
    memory: writes.session,
    cpu: workerTime(events),
  };
}

async function watchNetwork(worker: Session) {
  let bytes = 0;
  await worker.send("Network.enable");
  worker.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return { received: () => bytes };
}

/** Runs in the worker: from now on it counts what is written to storage. */
function countWrites(): void {
  const isCounting = globalThis.benchWrites !== undefined;
  const writes = { local: 0, session: 0 };
  globalThis.benchWrites = writes;
  if (isCounting) return;
  for (const name of ["local", "session"] as const) {
    const area = chrome.storage[name];
    for (const method of ["set", "remove", "clear"] as const) {
      const real: (...given: unknown[]) => unknown = Reflect.get(Object(area), method).bind(area);
      Reflect.set(area, method, (...given: unknown[]) => {
        if (globalThis.benchWrites) globalThis.benchWrites[name] += 1;
        return real(...given);
      });
    }
  }
}

/** Runs in the worker. */
function readWrites(): { local: number; session: number } {
  return globalThis.benchWrites ?? { local: 0, session: 0 };
}

/** CPU time of the worker that did most, in milliseconds: the others only slept. */
function workerTime(events: TraceEvent[]): number {
  const times = new Map<string, number>();
  const workers = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "ServiceWorker thread")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  for (const { name, ph, pid, tid, tdur = 0 } of events) {
    const thread = `${pid} ${tid}`;
    if (name === "RunTask" && ph === "X" && workers.has(thread))
      times.set(thread, (times.get(thread) ?? 0) + tdur / 1000);
  }
  return Math.max(0, ...times.values());
}
