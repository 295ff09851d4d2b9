import { useContext, useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { KnownAutomation } from "../../../lib/app/automation-memory";
import type { Failure } from "../../../lib/http/failure";
import type { PuqVersion } from "../../../lib/puq/model";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { AutomationContext } from "../automation-context";
import type { AutomationState } from "../automation-state";
import { FailureBar } from "../failure-bar";
import { mayHaveHappened } from "../failure-words";
import { compareAge } from "./use-versions";
import styles from "../workflow.module.css";

/** Longest message that puq.ai takes. Characters. */
const LONGEST = 500;

export interface PublishDialogProps {
  workflow: KnownAutomation;
  /** The version that is active now. */
  from: PuqVersion | null;
  to: PuqVersion;
  state: AutomationState;
  onPublished: () => void;
  onClose: () => void;
}

/** Asks before a version becomes the active one, shows what takes the place of what, and takes a message along. */
export function PublishDialog({ workflow, from, to, state, onPublished, onClose }: PublishDialogProps) {
  const { callPuq } = useContext(AutomationContext);
  const id = useId();
  const [message, setMessage] = useState("");
  /** `isKnown`: it is certain that nothing has changed. */
  const [trouble, setTrouble] = useState<{ failure: Failure; isKnown: boolean } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const goesBack = from !== null && compareAge(to, from) > 0;
  const isTooLong = message.length > LONGEST;

  const publish = async () => {
    if (isBusy || isTooLong) return;
    setBusy(true);
    setTrouble(null);
    const answer = await callPuq(state.account, (client, http) =>
      client.publishVersion(http, workflow.id, to.id, message.trim() || null),
    );
    const isUnsure = !answer.ok && mayHaveHappened(answer.failure);
    const isKnown = !isUnsure || (await state.learn(workflow.id)) === null;
    setBusy(false);
    const now = state.rows.value?.find((row) => row.id === workflow.id);
    if (answer.ok || (isUnsure && now?.activeVersion === to.id)) onPublished();
    else setTrouble({ failure: answer.failure, isKnown });
  };
  return (
    <Dialog
      title={i18n.t(goesBack ? "automations.version.rollBackTitle" : "automations.version.publishTitle", [
        to.name,
      ])}
      cancel={i18n.t("automations.version.cancel")}
      onClose={onClose}
      action={
        <Button look="main" aria-disabled={isBusy || isTooLong} onClick={() => void publish()}>
          {i18n.t(goesBack ? "automations.version.rollBack" : "automations.version.publish")}
        </Button>
      }
    >
      <p class={styles.change} dir="auto">
        <span>{from?.name ?? i18n.t("automations.fact.unpublished")}</span>
        <span aria-hidden="true">→</span>
        <span class="visually-hidden">{i18n.t("automations.version.becomes")}</span>
        <strong>{to.name}</strong>
      </p>
      <div class={styles.field}>
        <label for={`${id}-message`}>
          {i18n.t("automations.version.message")} <small>{i18n.t("automations.version.optional")}</small>
        </label>
        <textarea
          id={`${id}-message`}
          rows={3}
          value={message}
          aria-invalid={isTooLong}
          aria-describedby={`${id}-count`}
          onInput={({ currentTarget }) => setMessage(currentTarget.value)}
        />
        <p id={`${id}-count`} class={isTooLong ? styles.error : styles.quiet}>
          {isTooLong
            ? i18n.t("automations.version.tooLong", [message.length - LONGEST, LONGEST])
            : i18n.t("automations.version.counted", [message.length, LONGEST])}
        </p>
      </div>
      {trouble && (
        <FailureBar
          failure={trouble.failure}
          before={i18n.t(trouble.isKnown ? "automations.version.notDone" : "automations.version.unsure")}
        />
      )}
    </Dialog>
  );
}
