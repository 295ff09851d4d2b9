import type { App } from "../support/app.ts";
import type { Extension } from "../support/browser.ts";
import { readHeapKinds } from "../support/heap.ts";
import { openPopup } from "../support/open-popup.ts";
import type { Scenario } from "../support/scenario.ts";

/** How many tasks an opening is measured with. */
export const SIZES = [20, 500, 5000, 10_000];
/** With how many it is told what the first paint is made of. */
const PROFILED = [20, 5000];

interface Way {
  name: string;
  app: App | null;
  extension: Extension;
  cold?: boolean;
  throttle?: number;
}

/** From going to the popup's page until its list is painted: ours and the floor by turns, within each round. */
export const popup: Scenario = {
  name: "popup",
  what: "opening the popup until its list is painted",
  async measure({ browser, figures, runs, floor, appWith, progress }) {
    const apps: App[] = [];
    for (const size of SIZES) apps.push(await appWith(size));
    const [twenty, some, many, most] = apps;
    if (!twenty || !some || !many || !most) throw new Error("There is an app for each number of tasks.");
    const bare = (name: string, way: Partial<Way> = {}) => ({ name, app: null, extension: floor, ...way });
    const ours = (app: App, way: Partial<Way> = {}) => ({
      name: `${app.tasks} tasks`,
      app,
      extension: app.extension,
      ...way,
    });
    // Ways of one extension stand equally far apart: what V8 still has of a script that ran a moment ago is cheaper to run.
    const ways: Way[] = [
      bare("floor"),
      ours(twenty),
      ours(some),
      bare("floor, cold worker", { cold: true }),
      ours(twenty, { name: "20 tasks, cold worker", cold: true }),
      ours(many),
      bare("floor, CPU ÷ 4", { throttle: 4 }),
      ours(twenty, { name: "20 tasks, CPU ÷ 4", throttle: 4 }),
      ours(most),
    ];
    for (let round = -1; round < runs; round++) {
      for (const way of ways) await open(way, round >= 0, round === runs - 1);
      progress(round + 1, runs);
    }

    async function open({ name, app, extension, cold, throttle }: Way, counts: boolean, isLast: boolean) {
      if (cold) await extension.stopWorkers();
      else if (!(await extension.isWorkerRunning())) await extension.startWorker();
      const { page, parts, ...opening } = await openPopup(browser, extension, { throttle });
      if (counts) {
        for (const [part, value] of Object.entries(opening))
          figures.add(`popup, ${name}: ${part}`, "ms", value);
        if (!cold && !throttle && PROFILED.includes(app?.tasks ?? 20)) {
          for (const [part, value] of Object.entries(parts))
            figures.add(`profile of the first paint, ${name}: ${part}`, "ms", value);
        }
      }
      if (counts && !cold && !throttle) {
        await page.session.send("HeapProfiler.collectGarbage");
        const { usedSize } = await page.session.send("Runtime.getHeapUsage");
        figures.add(`heap, popup, ${name}`, "kB", usedSize / 1000);
        if (isLast && (app?.tasks ?? 20) === 20) {
          for (const [kind, size] of Object.entries(await readHeapKinds(page.session)))
            figures.add(`profile of the heap, ${name}: ${kind}`, "kB", size);
        }
      }
      await app?.settle();
      if (counts && app && !cold && !throttle)
        figures.add(`popup, ${name}: layout shifts`, "count", await page.evaluate(countShifts));
      await page.close();
    }
  },
};

/** Runs in the page. How often something has moved by itself since it was first painted. */
async function countShifts(): Promise<number> {
  let count = 0;
  new PerformanceObserver((list) => {
    count += list.getEntries().length;
  }).observe({ type: "layout-shift", buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 50));
  return count;
}
