import { useContext, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import type { PuqAccount } from "../../lib/store/stored";
import { Button } from "../ui/button";
import { AutomationsCard } from "./automations-card";
import { AutomationsForm } from "./automations-form";
import { FailureNotice } from "../ui/failure-notice";
import type { OptionsEffects } from "./options-effects";
import { PolicyContext } from "../connect/policy-context";
import { Section } from "./section";
import { StatusLine } from "../ui/status-line";
import { useConfirm } from "../ui/use-confirm";
import styles from "../ui/form.module.css";

export interface AutomationsSectionProps {
  /** Undefined until it is known whether one is connected. */
  account: PuqAccount | null | undefined;
  /** Hosts that something else needs: they stay allowed when this account goes. */
  kept: string[];
  effects: OptionsEffects;
}

/** The account of puq.ai: connecting it, how it stands, and forgetting it. */
export function AutomationsSection({ account, kept, effects }: AutomationsSectionProps) {
  const { ask, dialog } = useConfirm();
  const [isEntering, setEntering] = useState(false);
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Counts tokens, so that each is checked when it is new. */
  const [tokens, setTokens] = useState(0);
  const isOff = useContext(PolicyContext).automations === false;

  const disconnect = async (gone: PuqAccount) => {
    const isSure = await ask({
      title: i18n.t("options.automations.disconnectTitle"),
      text: i18n.t("options.automations.disconnectText"),
      confirm: i18n.t("options.automations.disconnect"),
    });
    if (isSure) await forget(gone);
  };
  const forget = async (gone: PuqAccount) => {
    const answer = await effects.send("disconnect-automations", {});
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    setSaid(i18n.t(isOff ? "options.policy.tokenForgotten" : "options.automations.disconnected"));
    await effects.forgetAutomations(gone.id);
    await effects.releaseAccess(kept);
  };
  const form = (
    <AutomationsForm
      account={account ?? null}
      effects={effects}
      onConnected={() => {
        setEntering(false);
        setTokens((before) => before + 1);
        setSaid(i18n.t("options.automations.connected"));
      }}
      onCancel={() => setEntering(false)}
    />
  );
  if (isOff) {
    return (
      <Section title={i18n.t("options.automations.title")}>
        <p>{i18n.t("options.policy.noAutomations")}</p>
        <StatusLine>{said}</StatusLine>
        {failure && <FailureNotice failure={failure} />}
        {account && (
          <>
            <p>{i18n.t("options.policy.keptToken")}</p>
            <div class={styles.actions}>
              <Button look="danger" onClick={() => void forget(account)}>
                {i18n.t("options.policy.forgetToken")}
              </Button>
            </div>
          </>
        )}
      </Section>
    );
  }
  return (
    <Section title={i18n.t("options.automations.title")}>
      {account === null && <p>{i18n.t("options.automations.about")}</p>}
      <StatusLine>{said}</StatusLine>
      {failure && <FailureNotice failure={failure} />}
      {account && (
        <AutomationsCard
          key={`${account.connectedAt}/${tokens}`}
          account={account}
          effects={effects}
          onReplace={isEntering ? undefined : () => setEntering(true)}
          onDisconnect={() => void disconnect(account)}
        />
      )}
      {account === null && !isEntering && (
        <div class={styles.actions}>
          <Button
            onClick={() => {
              setSaid("");
              setEntering(true);
            }}
          >
            {i18n.t("options.automations.open")}
          </Button>
        </div>
      )}
      {isEntering && form}
      {dialog}
    </Section>
  );
}
