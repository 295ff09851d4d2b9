import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { Result } from "../../../lib/http/failure";
import type { PuqRun } from "../../../lib/puq/model";
import type { TriggerAnswer } from "../../../lib/puq/trigger";
import type { PuqAccount } from "../../../lib/store/stored";
import { FailureBar } from "../failure-bar";
import { mayHaveHappened } from "../failure-words";
import { RunStatus } from "../runs/run-status";
import { StepList } from "../runs/run-steps";
import { useRun } from "../runs/use-run";
import { writeDuration } from "../words";
import styles from "../workflow.module.css";

/** More of an answer is not shown. Characters. */
const MOST_SHOWN = 20_000;

export interface TriggerOutcomeProps {
  account: PuqAccount;
  result: Result<TriggerAnswer>;
  /** Whether the workflow's own answer was waited for. */
  waited: boolean;
  /** Told how the run stands whenever that is read. */
  onRead: (run: PuqRun) => void;
}

/** What became of a start: the run, followed to its end, or the answer as it came. */
export function TriggerOutcome({ account, result, waited, onRead }: TriggerOutcomeProps) {
  if (!result.ok) {
    const isUnsure = mayHaveHappened(result.failure);
    const before = i18n.t(isUnsure ? "automations.start.unsure" : "automations.start.notStarted");
    return <FailureBar failure={result.failure} before={before} />;
  }
  const { status, started } = result.value;
  const isGood = status >= 200 && status < 300;
  if (isGood && !waited && started) return <StartedRun account={account} run={started.run} onRead={onRead} />;
  return (
    <div class={styles.outcome} role={isGood ? undefined : "alert"}>
      <p class={isGood ? undefined : styles.failed}>
        {waited
          ? i18n.t("automations.start.answered", [status])
          : i18n.t(isGood ? "automations.start.accepted" : "automations.start.refused", [status])}
      </p>
      <Raw answer={result.value} />
    </div>
  );
}

interface StartedRunProps extends Pick<TriggerOutcomeProps, "account" | "onRead"> {
  run: string;
}

function StartedRun({ account, run: id, onRead }: StartedRunProps) {
  const { run, failure, read } = useRun(account, id);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!run) return;
    onRead(run);
    box.current?.scrollIntoView({ block: "nearest" });
  }, [run, onRead]);
  return (
    <div ref={box} class={styles.outcome}>
      <output class={styles.runLine}>
        {i18n.t("automations.start.started")} <RunStatus status={run?.status ?? "PENDING"} />
        {run !== null && run.seconds !== null && <> · {writeDuration(run.seconds)}</>}
      </output>
      {failure && <FailureBar failure={failure} onAgain={read} />}
      {run && run.steps.length > 0 && <StepList steps={run.steps} />}
    </div>
  );
}

/** An answer with what a person needs to judge it. JSON is laid out, everything else stands as it came. */
function Raw({ answer: { contentType, text, milliseconds } }: { answer: TriggerAnswer }) {
  return (
    <>
      <p class={styles.quiet}>
        {[contentType, writeDuration(milliseconds / 1_000)].filter(Boolean).join(" · ")}
      </p>
      {text === "" ? (
        <p class={styles.quiet}>{i18n.t("automations.start.noText")}</p>
      ) : (
        // It scrolls, so keys have to reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section class={styles.raw} tabIndex={0} aria-label={i18n.t("automations.start.answer")}>
          <pre>{layOut(text, contentType).slice(0, MOST_SHOWN)}</pre>
        </section>
      )}
    </>
  );
}

function layOut(text: string, contentType: string | null): string {
  if (!contentType?.includes("json")) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
