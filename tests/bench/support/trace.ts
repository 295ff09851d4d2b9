import type { Session } from "./cdp.ts";

const CATEGORIES = [
  "disabled-by-default-devtools.timeline",
  "devtools.timeline",
  "blink.user_timing",
  "loading",
  "v8",
  // names what is done for a promise
  "toplevel",
  "disabled-by-default-v8.compile",
];

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** CPU time of the thread, in microseconds. */
  tdur?: number;
  args?: { name?: string; data?: { documentLoaderURL?: string } };
}

/** Records what the browser does while something is done. */
export async function trace<Result>(
  root: Session,
  work: () => Promise<Result>,
): Promise<{ events: TraceEvent[]; result: Result }> {
  const events: TraceEvent[] = [];
  // The protocol's own types know nothing of what is in an event.
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  root.on("Tracing.dataCollected", collect);
  await root.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
  });
  try {
    const result = await work();
    return { events, result };
  } finally {
    const complete = new Promise((resolve) => root.once("Tracing.tracingComplete", resolve));
    await root.send("Tracing.end");
    await complete;
    root.off("Tracing.dataCollected", collect);
  }
}
