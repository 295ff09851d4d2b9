import { useContext, useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { KnownAutomation } from "../../../lib/app/automation-memory";
import type { PuqRun } from "../../../lib/puq/model";
import type { PuqAccount } from "../../../lib/store/stored";
import { Button } from "../../ui/button";
import { AutomationContext } from "../automation-context";
import type { AutomationState } from "../automation-state";
import { FailureBar } from "../failure-bar";
import { Skeleton } from "../skeleton";
import { isUnseen } from "../watching";
import { runType, useMoments, writeDuration } from "../words";
import { RunStatus } from "./run-status";
import { RunSteps } from "./run-steps";
import { useRuns } from "./use-runs";
import styles from "../workflow.module.css";

export interface RunListProps {
  account: PuqAccount;
  row: KnownAutomation;
  state: AutomationState;
}

/** The runs of a workflow, newest first. A failure that was announced is seen once they are looked at. */
export function RunList({ account, row: { id, name }, state }: RunListProps) {
  const { send } = useContext(AutomationContext);
  const { runs, total, failedCount, failure, reading, read, more, take } = useRuns(state.account, id);
  const unseen = isUnseen(account, id);
  useEffect(() => {
    if (unseen) void send("set-automation", { workflow: id, name, watched: true });
  }, [unseen, send, id, name]);
  const last = runs?.[0];
  useEffect(() => {
    if (last) state.patch(id, { lastRun: last });
  }, [last, state, id]);

  return (
    <section class={styles.part} aria-label={i18n.t("automations.tab.runs")}>
      {failure && <FailureBar failure={failure} onAgain={read} />}
      {runs && (
        <p class={styles.quiet}>
          {total === 0 ? i18n.t("automations.run.none") : i18n.t("automations.run.count", total)}
          {failedCount !== null && failedCount > 0 && (
            <>, {i18n.t("automations.run.failedCount", [failedCount])}</>
          )}
        </p>
      )}
      {runs ? (
        <ul class={styles.entries} aria-label={i18n.t("automations.tab.runs")}>
          {runs.map((run) => (
            <RunEntry key={run.id} account={state.account} run={run} onRead={take} />
          ))}
        </ul>
      ) : (
        failure === null && <Skeleton lines={4} />
      )}
      {runs && runs.length < total && (
        <Button aria-disabled={reading} onClick={() => reading || more()}>
          {i18n.t("automations.older")}
        </Button>
      )}
    </section>
  );
}

interface RunEntryProps {
  account: PuqAccount;
  run: PuqRun;
  onRead: (run: PuqRun) => void;
}

function RunEntry({ account, run, onRead }: RunEntryProps) {
  const write = useMoments();
  const [isOpen, setOpen] = useState(false);
  const at = run.startedAt ?? run.createdAt;
  return (
    <li>
      <details class={styles.entry} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span class={styles.entryName}>
            <RunStatus status={run.status} />
          </span>
          <span class={styles.entryDetails}>
            {[runType(run.type), run.versionName, run.seconds !== null && writeDuration(run.seconds)]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {at !== null && <time dateTime={new Date(at).toISOString()}>{write(at)}</time>}
        </summary>
        {isOpen && <RunSteps account={account} run={run.id} onRead={onRead} />}
      </details>
    </li>
  );
}
