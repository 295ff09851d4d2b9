import { pause } from "../../e2e/support/wait.ts";
import { pollAndWait } from "../support/poll-and-wait.ts";
import type { Scenario } from "../support/scenario.ts";

/** From the alarm that wakes a stopped worker until its poll is done. */
export const wake: Scenario = {
  name: "wake",
  what: "the alarm wakes a stopped worker: until its poll is done",
  async measure({ figures, runs, appWith, progress }) {
    const { extension, settle } = await appWith(45);
    for (let round = -1; round < runs; round++) {
      await extension.stopWorkers();
      await pause(100);
      const took = await extension.run(pollAndWait, "alarm");
      if (round >= 0) figures.add("worker, cold start to poll done: wall", "ms", took);
      await settle();
      progress(round + 1, runs);
    }
  },
};
