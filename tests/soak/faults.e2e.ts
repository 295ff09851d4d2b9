import { expect, it } from "vitest";
import { firstConnection } from "../e2e/support/connections.ts";
import { prepareInbox } from "../e2e/support/inbox-app.ts";
import { browserKind } from "../e2e/support/test-browser.ts";
import type { SoakApp } from "./browser/case.ts";
import { planBatch } from "./browser/plan.ts";
import { runBatch } from "./browser/run-batch.ts";
import { formatMatrix, listFindings, type Outcome } from "./faults/matrix.ts";
import { readOptions, report } from "./faults/report.ts";

const { runs, seed, minutes, only, isLong } = readOptions({ runs: 100, minutes: 4 });
/** So many actions meet their faults at the same time. */
const BATCH = 24;
/** A last batch may begin just before the end. */
const SPARE_MILLISECONDS = 240_000;

const inbox = prepareInbox();

// Not tried a second time: what is lost once is lost.
it(
  "does what a person confirmed once, or shows it with all that was typed, whatever fails",
  { retry: 0, timeout: minutes * 60_000 + SPARE_MILLISECONDS },
  async () => {
    const clock = { skew: 0 };
    const now = () => Date.now() + clock.skew;
    const started = await inbox.start({ tasks: 2, uploadsPerMinute: 10_000, now });
    const app: SoakApp = { ...started, clock };
    await app.badgeShows("2");
    const connection = await firstConnection(app.browser);
    const outcomes: Outcome[] = [];
    const end = Date.now() + minutes * 60_000;
    const first = only ?? 0;
    for (let batch = first; outcomes.length < runs && Date.now() < end; batch++) {
      if (only !== null && batch > only) break;
      const plan = planBatch(seed, batch, BATCH);
      outcomes.push(
        ...(await runBatch(app, connection, plan, `--browser ${browserKind} --seed ${seed} --only ${batch}`)),
      );
    }
    if (isLong) console.log(`Seed ${seed}, in ${browserKind}\n${formatMatrix(outcomes)}`);
    report(`faults in ${browserKind}`, outcomes);
    expect(listFindings(outcomes)).toEqual([]);
    expect(outcomes).not.toEqual([]);
  },
);
