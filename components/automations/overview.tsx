import { useContext, useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { KnownAutomation } from "../../lib/app/automation-memory";
import type { Failure } from "../../lib/http/failure";
import type { PuqAccount } from "../../lib/store/stored";
import { AutomationContext } from "./automation-context";
import type { AutomationState } from "./automation-state";
import { FailureBar } from "./failure-bar";
import { isWatched } from "./watching";
import { runStatus, useMoments } from "./words";
import styles from "./workflow.module.css";

export interface OverviewProps {
  account: PuqAccount;
  row: KnownAutomation;
  state: AutomationState;
}

/** What a workflow is for, which version of it runs and when, and whether the person is told when it fails. */
export function Overview({ account, row, state }: OverviewProps) {
  const write = useMoments();
  const { description, activeVersion, updatedAt, nextRunAt, lastRun } = row;
  useEffect(() => {
    if (activeVersion !== null) void state.learnVersion(activeVersion);
  }, [state, activeVersion]);
  const version =
    activeVersion === null ? null : (state.versions.value[activeVersion]?.name ?? activeVersion);
  const ranAt = lastRun?.startedAt ?? lastRun?.createdAt ?? null;
  return (
    <div class={styles.overview}>
      {description && (
        <p class={styles.description} dir="auto">
          {description}
        </p>
      )}
      <dl class={styles.facts}>
        <div>
          <dt>{i18n.t("automations.fact.version")}</dt>
          <dd>{version ?? i18n.t("automations.fact.unpublished")}</dd>
        </div>
        {updatedAt !== null && (
          <div>
            <dt>{i18n.t("automations.fact.updated")}</dt>
            <dd>{write(updatedAt)}</dd>
          </div>
        )}
        <div>
          <dt>{i18n.t("automations.fact.next")}</dt>
          <dd>{nextRunAt === null ? i18n.t("automations.fact.noNext") : write(nextRunAt)}</dd>
        </div>
        {lastRun && (
          <div>
            <dt>{i18n.t("automations.fact.last")}</dt>
            <dd class={lastRun.status === "FAILED" ? styles.failed : undefined}>
              {runStatus(lastRun.status)} {ranAt !== null && write(ranAt)}
            </dd>
          </div>
        )}
      </dl>
      <Watch account={account} row={row} />
    </div>
  );
}

function Watch({ account, row: { id, name } }: Pick<OverviewProps, "account" | "row">) {
  const { send, requestAccess } = useContext(AutomationContext);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const watched = chosen ?? isWatched(account, id);

  const change = async (wanted: boolean) => {
    setChosen(wanted);
    setFailure(null);
    const asked = wanted ? requestAccess([], true) : null;
    const answer = await send("set-automation", { workflow: id, name, watched: wanted });
    if (!answer.ok) setFailure(answer.failure);
    setChosen(null);
    await asked;
  };
  return (
    <>
      <label class={styles.watch}>
        <input
          type="checkbox"
          checked={watched}
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />
        <span>
          {i18n.t("automations.watch")} <small>{i18n.t("automations.watchHint")}</small>
        </span>
      </label>
      {failure && <FailureBar failure={failure} />}
    </>
  );
}
