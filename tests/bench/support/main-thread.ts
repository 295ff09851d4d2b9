import type { TraceEvent } from "./trace.ts";

/** What one opening of a page cost, up to the frame that shows its content. Milliseconds. */
export interface Opening {
  /** CPU time of the page's main thread. */
  cpu: number;
  script: number;
  /** Style, layout and paint. */
  render: number;
  /** Until that frame was on the screen. */
  wall: number;
  /** CPU time of its own by what was done, the inner events taken out of the outer ones. */
  parts: Record<string, number>;
}

const SCRIPT =
  /^(?:BlinkScheduler_PerformMicrotaskCheckpoint|v8\.|V8\.|EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|EventDispatch|MajorGC|MinorGC)/;
const RENDER =
  /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit|UpdateLayer|IntersectionObserver|ParseAuthorStyleSheet|HitTest)/;

/** What only hands on, wrapped around the same work once more. */
const HANDING_ON = /^(?:ThreadController|BlinkScheduler_OnTaskCompleted)/;

/** Reads from a trace what opening a page cost its main thread. */
export function readOpening(events: TraceEvent[], url: string): Opening {
  const start = events.find(
    ({ name, args }) => name === "navigationStart" && args?.data?.documentLoaderURL === url,
  );
  if (!start) throw new Error(`The trace knows of no way to ${url}.`);
  const main = events.filter(({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts);
  const painted = first(main, ({ name }) => name === "PaintTimingVisualizer::LayoutObjectPainted", start.ts);
  const commit = first(main, ({ name, ph }) => name === "Commit" && ph === "X", painted.ts);
  const shown = first(main, ({ name }) => name === "firstContentfulPaint", start.ts);
  const slices = main.filter(({ ph, tdur, ts }) => ph === "X" && tdur !== undefined && ts <= commit.ts);
  const tasks = slices.filter(({ name }) => name === "RunTask");
  const parts = ownTimes(slices);
  const sum = (pattern: RegExp) =>
    Object.entries(parts).reduce((total, [name, time]) => (pattern.test(name) ? total + time : total), 0);
  return {
    cpu: tasks.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000,
    script: sum(SCRIPT),
    render: sum(RENDER),
    wall: (shown.ts - start.ts) / 1000,
    parts,
  };
}

function first(events: TraceEvent[], fits: (event: TraceEvent) => boolean, from: number): TraceEvent {
  let found: TraceEvent | undefined;
  for (const event of events)
    if (event.ts >= from && fits(event) && !(found && found.ts <= event.ts)) found = event;
  if (!found) throw new Error("The trace does not show what it should.");
  return found;
}

/** CPU time of each kind of event without that of the events within it. Milliseconds. */
export function ownTimes(slices: TraceEvent[]): Record<string, number> {
  const own: Record<string, number> = {};
  const open: { end: number; event: TraceEvent }[] = [];
  const doing = slices.filter(({ name }) => !HANDING_ON.test(name));
  const sorted = doing.toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  for (const event of sorted) {
    const { name, ts, dur = 0, tdur = 0 } = event;
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
    const outer = open.at(-1)?.event.name;
    own[name] = (own[name] ?? 0) + tdur / 1000;
    if (outer !== undefined) own[outer] = (own[outer] ?? 0) - tdur / 1000;
    open.push({ end: ts + dur, event });
  }
  return own;
}
