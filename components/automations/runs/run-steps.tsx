import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import type { PuqRun, PuqRunStep } from "../../../lib/puq/model";
import type { PuqAccount } from "../../../lib/store/stored";
import { FailureBar } from "../failure-bar";
import { Skeleton } from "../skeleton";
import { writeDuration } from "../words";
import { RunStatus } from "./run-status";
import { useRun } from "./use-run";
import styles from "../workflow.module.css";

export interface RunStepsProps {
  account: PuqAccount;
  run: string;
  /** Told how the run stands whenever that is read. */
  onRead: (run: PuqRun) => void;
}

/** The steps of a run, followed to their end. */
export function RunSteps({ account, run: id, onRead }: RunStepsProps) {
  const { run, failure, read } = useRun(account, id);
  useEffect(() => {
    if (run) onRead(run);
  }, [run, onRead]);
  return (
    <div class={styles.inside}>
      {failure && <FailureBar failure={failure} onAgain={read} />}
      {run ? <StepList steps={run.steps} /> : failure === null && <Skeleton lines={2} />}
    </div>
  );
}

/** Steps in their order, each with how it went. */
export function StepList({ steps }: { steps: PuqRunStep[] }) {
  if (steps.length === 0) return <p class={styles.quiet}>{i18n.t("automations.run.noSteps")}</p>;
  return (
    <ol class={styles.steps} aria-label={i18n.t("automations.run.steps")}>
      {steps.map((step) => (
        <li key={step.id}>
          <p class={styles.step}>
            <span dir="auto">{step.name}</span>
            <span class={styles.quiet}>
              {step.attempt !== null && step.attempt > 1 && (
                <>{i18n.t("automations.run.attempt", [step.attempt])} · </>
              )}
              {step.seconds !== null && <>{writeDuration(step.seconds)} · </>}
              <RunStatus status={step.status} />
            </span>
          </p>
          {step.error !== null && (
            <p class={styles.error} dir="auto">
              {step.error}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
