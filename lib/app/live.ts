import { effect } from "@preact/signals";
import { openSocket } from "../http/open-socket";
import { liveBackoffs } from "../store/live-backoff";
import { coalesce, pageClock } from "./coalesce";
import { keepLive, type LivePorts } from "./live-connection";
import { changesList, createFrameBuffer, readNews } from "./live-frames";
import { sendCommand } from "./send-command";
import { connections } from "./stored-state";
import { openTaskEvents } from "./task-events";

/** A hidden page lets go after so long: browsers then slow its timers down too much to keep a connection. */
const HIDDEN_MILLISECONDS = 4 * 60_000;
const PACE = { gather: 150, apart: 1_000 };

let isStarted = false;

/**
 * Keeps a lasting connection to each server whose person wants instant updates, for as long as this page is open and
 * looked at. One page at a time holds it; the others learn what it learns.
 */
export function startLive(): void {
  if (isStarted) return;
  isStarted = true;
  const held = new Map<string, () => void>();
  let isHidden = false;
  let stopTimer: () => void = () => undefined;

  const follow = () => {
    const wanted = connections.value.filter(({ instant }) => instant === true && !isHidden);
    for (const { id } of wanted) if (!held.has(id)) held.set(id, hold(id));
    for (const [id, letGo] of held) {
      if (wanted.some((connection) => connection.id === id)) continue;
      letGo();
      held.delete(id);
    }
  };
  const look = () => {
    stopTimer();
    if (document.visibilityState === "visible") {
      isHidden = false;
      follow();
    } else {
      stopTimer = pageClock.startTimer(() => {
        isHidden = true;
        follow();
      }, HIDDEN_MILLISECONDS);
    }
  };
  effect(follow);
  document.addEventListener("visibilitychange", look);
  look();
}

/** Waits for its turn among our pages, then keeps the connection. @returns the function that lets it go */
function hold(connection: string): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const untilEnded = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve());
  });
  navigator.locks
    .request(`live:${connection}`, { signal }, async () => {
      const stop = await run(connection);
      await untilEnded;
      stop();
    })
    .catch((error: unknown) => {
      if (!signal.aborted) console.warn("Workflow Inbox:", error);
    });
  return () => ended.abort();
}

async function run(connection: string): Promise<() => void> {
  const { client, openAccess } = await import("./server-access");
  const buffer = createFrameBuffer();
  const events = openTaskEvents();
  const poll = coalesce(() => void sendCommand("poll", { reason: "event", connection }), PACE, pageClock);
  const pass = coalesce(
    () => {
      const frames = buffer.take();
      if (frames.some(changesList)) poll.request();
      for (const frame of frames) {
        const news = readNews(connection, frame);
        if (news) events.tell(news);
      }
    },
    { gather: 50, apart: 50 },
    pageClock,
  );

  const ports: LivePorts = {
    ...pageClock,
    random: Math.random,
    openSocket,
    readBackoff: async () => (await liveBackoffs.read())[connection] ?? { failures: 0, notBefore: 0 },
    writeBackoff: (backoff) => {
      liveBackoffs.update((all) => ({ ...all, [connection]: backoff })).catch(() => undefined);
    },
    async check() {
      const target = connections.peek().find(({ id }) => id === connection);
      const access = target && (await openAccess(target).catch(() => null));
      if (!target || !access?.ok) return { result: "failed" };
      const answer = await client.countTasks(access.value.http);
      if (!answer.ok) return { result: answer.failure.kind === "offline" ? "offline" : "failed" };
      return { result: "fine", address: client.socketAddress(target.api, access.value.key) };
    },
    onConnected() {
      poll.request();
      events.tell({ connection, task: null, workflow: null, event: null });
    },
    onText(text) {
      const frame = client.readFrame(text);
      if (frame && buffer.add(frame)) pass.request();
    },
  };
  const kept = await keepLive(ports);
  globalThis.addEventListener("online", kept.online);
  return () => {
    globalThis.removeEventListener("online", kept.online);
    kept.stop();
    pass.stop();
    poll.stop();
    events.close();
  };
}
