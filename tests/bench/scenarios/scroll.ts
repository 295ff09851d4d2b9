import { pause } from "../../e2e/support/wait.ts";
import type { Scenario } from "../support/scenario.ts";
import { openList } from "./task.ts";

declare global {
  /** In the page: when its frames came. */
  var benchTimes: number[] | undefined;
}

/** Pixels. */
const DISTANCE = 12_000;
const SPEED = 6000;

/** Scrolling fast through 10,000 rows. */
export const scroll: Scenario = {
  name: "scroll",
  what: `scrolling ${DISTANCE} pixels of 10,000 rows in 2 s: frames that did not come in time`,
  async measure({ figures, runs, appWith, progress }) {
    const page = await openList(await appWith(10_000));
    for (let round = -1; round < Math.ceil(runs / 3); round++) {
      await page.evaluate(followFrames);
      await page.session.send("Input.synthesizeScrollGesture", {
        x: 200,
        y: 300,
        yDistance: round % 2 === 0 ? -DISTANCE : DISTANCE,
        speed: SPEED,
        gestureSourceType: "mouse",
      });
      const { dropped, frames } = await page.evaluate(readFrames);
      if (round >= 0)
        figures.add("scroll 10,000 rows: frames dropped", "%", (100 * dropped) / (frames + dropped));
      await pause(200);
      progress(round + 1, Math.ceil(runs / 3));
    }
    await page.close();
  },
};

/** Runs in the page: notes when frames come. */
function followFrames(): void {
  const times: number[] = [];
  globalThis.benchTimes = times;
  const note = (now: number) => {
    times.push(now);
    if (globalThis.benchTimes === times) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

/** Runs in the page: frames that came, and those that should have come between them, at 60 a second. */
function readFrames(): { frames: number; dropped: number } {
  const times = globalThis.benchTimes ?? [];
  globalThis.benchTimes = [];
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return {
    frames: gaps.length,
    dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0),
  };
}
