import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Result } from "../../../lib/http/failure";
import type { PuqAccount } from "../../../lib/store/stored";
import { FailureNotice } from "../../ui/failure-notice";
import { StatusLine } from "../../ui/status-line";
import { WebhooksEffectsContext } from "./webhooks-effects";
import styles from "./webhooks.module.css";

/** An automation of puq.ai and the address that starts it, which is a secret. */
export interface PickedAutomation {
  name: string;
  url: string;
}

/** Offers the addresses of puq.ai's automations, where an account of puq.ai is connected. */
export function AutomationPicker({ onPick }: { onPick: (picked: PickedAutomation) => void }) {
  const { followAutomations } = useContext(WebhooksEffectsContext);
  const followed = useMemo(() => followAutomations(), [followAutomations]);
  useEffect(() => () => followed.stop(), [followed]);
  const [isOpen, setOpen] = useState(false);
  const account = followed.value.value;
  if (!account) return null;
  return (
    <details class={styles.picker} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{i18n.t("webhooks.puq.open")}</summary>
      {isOpen && <Automations account={account} onPick={onPick} />}
    </details>
  );
}

function Automations({
  account,
  onPick,
}: {
  account: PuqAccount;
  onPick: (picked: PickedAutomation) => void;
}) {
  const { callPuq } = useContext(WebhooksEffectsContext);
  const [answer, setAnswer] = useState<Result<PickedAutomation[]> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void callPuq(account, async (client, http) => {
      const listed = await client.listWorkflows(http);
      if (!listed.ok) return listed;
      const callable = listed.value.workflows.flatMap(({ name, webhookUrl }) =>
        webhookUrl === null ? [] : [{ name, url: webhookUrl }],
      );
      return { ok: true, value: callable };
    }).then((given) => {
      if (isCurrent) setAnswer(given);
    });
    return () => {
      isCurrent = false;
    };
  }, [account, callPuq, attempt]);

  if (answer === null) return <StatusLine>{i18n.t("webhooks.puq.asking")}</StatusLine>;
  if (!answer.ok) {
    const again = { label: i18n.t("options.tryAgain"), onClick: () => setAttempt(attempt + 1) };
    return <FailureNotice failure={answer.failure} action={again} />;
  }
  const automations = answer.value;
  if (automations.length === 0) return <p class={styles.off}>{i18n.t("webhooks.puq.none")}</p>;
  return (
    <select
      aria-label={i18n.t("webhooks.puq.label")}
      onChange={({ currentTarget }) => {
        const picked = automations[currentTarget.selectedIndex - 1];
        if (picked) onPick(picked);
      }}
    >
      <option>{i18n.t("webhooks.puq.choose")}</option>
      {automations.map(({ name, url }) => (
        <option key={url}>{name}</option>
      ))}
    </select>
  );
}
