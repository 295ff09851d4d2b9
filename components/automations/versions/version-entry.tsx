import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../../lib/http/failure";
import type { PuqVersion } from "../../../lib/puq/model";
import { Button } from "../../ui/button";
import type { AutomationState } from "../automation-state";
import { FailureBar } from "../failure-bar";
import { Skeleton } from "../skeleton";
import { useMoments } from "../words";
import styles from "../workflow.module.css";

export interface VersionEntryProps {
  version: PuqVersion;
  active: boolean;
  /** Whether it is older than the active one. */
  older: boolean;
  state: AutomationState;
  onPublish: () => void;
}

/** One version: its name and state, and once it is opened what it was made from and with which words it was published. */
export function VersionEntry({ version, active, older, state, onPublish }: VersionEntryProps) {
  const write = useMoments();
  const [isOpen, setOpen] = useState(false);
  const { name, updatedAt, createdAt } = version;
  const at = updatedAt ?? createdAt;
  return (
    <li class={styles.version}>
      <details class={styles.entry} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span class={styles.entryName} dir="auto">
            {name}
          </span>
          <span class={styles.entryDetails}>
            {active ? (
              <strong class={styles.active}>{i18n.t("automations.version.active")}</strong>
            ) : (
              stateWords(version.state)
            )}
          </span>
          {at !== null && <time dateTime={new Date(at).toISOString()}>{write(at)}</time>}
        </summary>
        {isOpen && <Inside id={version.id} state={state} />}
      </details>
      {!active && (
        <Button
          aria-label={i18n.t(older ? "automations.version.rollBackTo" : "automations.version.publishOf", [
            name,
          ])}
          onClick={onPublish}
        >
          {i18n.t(older ? "automations.version.rollBack" : "automations.version.publish")}
        </Button>
      )}
    </li>
  );
}

function Inside({ id, state }: { id: string; state: AutomationState }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = () => void state.learnVersion(id).then(setFailure);
  useEffect(() => void state.learnVersion(id).then(setFailure), [state, id]);
  const version = state.versions.value[id];
  return (
    <div class={styles.inside}>
      {failure && <FailureBar failure={failure} onAgain={read} />}
      {version ? (
        <dl class={styles.facts}>
          <div>
            <dt>{i18n.t("automations.version.parent")}</dt>
            <dd dir="auto">{version.parent?.name ?? i18n.t("automations.version.noParent")}</dd>
          </div>
          <div>
            <dt>{i18n.t("automations.version.message")}</dt>
            <dd dir="auto">{version.message ?? i18n.t("automations.version.noMessage")}</dd>
          </div>
        </dl>
      ) : (
        failure === null && <Skeleton lines={1} />
      )}
    </div>
  );
}

/** What puq.ai calls otherwise is shown as it calls it. */
function stateWords(state: string): string {
  if (state === "draft") return i18n.t("automations.version.draft");
  return state === "published" ? i18n.t("automations.version.published") : state;
}
