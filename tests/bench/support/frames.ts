import type { Session } from "./cdp.ts";
import { ownTimes } from "./main-thread.ts";
import type { TraceEvent } from "./trace.ts";

/** What the main thread of a page did after an event, up to the frame that showed its effect. Milliseconds. */
export interface Work {
  /** How long the thread was busy. */
  busy: number;
  /** Its CPU time. */
  cpu: number;
  /** CPU time of its own by what was done, the inner events taken out of the outer ones. */
  parts: Record<string, number>;
}

/** Finds process and thread that a page's main thread is, by a mark the page has set while it was traced. */
function findMark(events: TraceEvent[], mark: string): TraceEvent {
  const found = events.findLast(({ name }) => name === mark);
  if (!found) throw new Error(`The page has not set the mark "${mark}".`);
  return found;
}

/** Reads what a page did between two marks, whole tasks counted. */
export function workBetween(events: TraceEvent[], from: string, to: string): Work {
  const start = findMark(events, from);
  const end = findMark(events, to);
  const slices = events.filter(
    ({ ph, pid, tid, tdur, ts, dur = 0 }) =>
      ph === "X" &&
      tdur !== undefined &&
      pid === start.pid &&
      tid === start.tid &&
      ts + dur >= start.ts &&
      ts <= end.ts,
  );
  const tasks = slices.filter(({ name }) => name === "RunTask");
  return {
    busy: tasks.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000,
    cpu: tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
    parts: ownTimes(slices),
  };
}

/** Presses a key, as a person does. */
export async function pressKey(session: Session, key: string): Promise<void> {
  const code = `Key${key.toUpperCase()}`;
  const windowsVirtualKeyCode = key.toUpperCase().charCodeAt(0);
  const event = { key, code, windowsVirtualKeyCode };
  await session.send("Input.dispatchKeyEvent", { type: "keyDown", text: key, ...event });
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}

/**
 * Runs in a page. From now on it marks each input (`bench-input`) and the end of the frame that shows what came of it
 * (`bench-frame`, an event as well).
 */
export function markInputs(): void {
  addEventListener(
    "beforeinput",
    () => {
      performance.mark("bench-input");
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          performance.mark("bench-frame");
          channel.port1.close();
          dispatchEvent(new Event("bench-frame"));
        };
        channel.port2.postMessage(null);
      });
    },
    true,
  );
}

/** Runs in a page. Resolves when the next input has been shown. */
export function waitForFrame(): Promise<void> {
  return new Promise((resolve) => addEventListener("bench-frame", () => resolve(), { once: true }));
}
