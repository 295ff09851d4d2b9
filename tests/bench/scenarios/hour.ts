import type { Scenario } from "../support/scenario.ts";
import { pollOnce } from "./poll.ts";

/** Of 60 polls in an hour, those that read the whole list. */
const WHOLE = 6;
const POLLS = 60;

/** An hour's polling of an unchanged list, one poll right after the other, with the whole reads that fall due. */
export const hour: Scenario = {
  name: "hour",
  what: "an hour of polls that find nothing, and the worker's heap before and after",
  async measure({ browser, figures, appWith, progress }) {
    const app = await appWith(45);
    const heap = async () => {
      const worker = await app.extension.attachWorker();
      await worker.send("HeapProfiler.collectGarbage");
      const { usedSize } = await worker.send("Runtime.getHeapUsage");
      return usedSize / 1000;
    };
    if (!(await app.extension.isWorkerRunning())) await app.extension.startWorker();
    await pollOnce({ browser }, app);
    figures.add("heap, worker, at first", "kB", await heap());
    const sum = { requests: 0, received: 0, disk: 0, cpu: 0 };
    for (let poll = 0; poll < POLLS; poll++) {
      const whole = poll % (POLLS / WHOLE) === 0;
      const done = await pollOnce({ browser }, app, whole ? "user" : "alarm");
      for (const key of ["requests", "received", "disk", "cpu"] as const) sum[key] += done[key];
      progress(poll + 1, POLLS);
    }
    figures.add("hour of polls: requests", "count", sum.requests);
    figures.add("hour of polls: received", "kB", sum.received / 1000);
    figures.add("hour of polls: writes to disk", "count", sum.disk);
    figures.add("hour of polls: cpu", "ms", sum.cpu);
    figures.add("heap, worker, after an hour of polls", "kB", await heap());
  },
};
