import { useCallback, useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { originPattern } from "../../lib/app/permissions";
import type { Result } from "../../lib/http/failure";
import type { PuqAccount } from "../../lib/store/stored";
import { automationSentence } from "../automations/failure-words";
import { Button } from "../ui/button";
import { Fact, Facts } from "./facts";
import { FailureNotice } from "../ui/failure-notice";
import type { OptionsEffects } from "./options-effects";
import { StatusLine } from "../ui/status-line";
import styles from "../ui/form.module.css";

export interface AutomationsCardProps {
  account: PuqAccount;
  effects: OptionsEffects;
  /** Absent while a new token is being entered. */
  onReplace: (() => void) | undefined;
  onDisconnect: () => void;
}

/** The connected account, checked with puq.ai whenever it is shown. */
export function AutomationsCard({ account, effects, onReplace, onDisconnect }: AutomationsCardProps) {
  const [answer, setAnswer] = useState<Result<number> | null>(null);
  const check = useCallback(() => {
    setAnswer(null);
    void effects.callPuq(account, (client, http) => client.creditsBalance(http)).then(setAnswer);
  }, [effects, account]);
  useEffect(check, [check]);

  const allow = async () => {
    if (await effects.requestAccess([originPattern(account.api)], false)) check();
  };
  const failure = answer && !answer.ok ? answer.failure : null;
  const again = { label: i18n.t("options.tryAgain"), onClick: check };
  const ask = { label: i18n.t("options.step.askAgain"), onClick: () => void allow() };
  return (
    <>
      {failure && (
        <FailureNotice
          failure={failure}
          sentence={automationSentence(failure)}
          action={failure.kind === "permission" ? ask : again}
        />
      )}
      <StatusLine>
        {answer === null
          ? i18n.t("options.automations.checking")
          : answer.ok &&
            i18n.t("options.automations.works", [
              new Intl.NumberFormat(i18n.t("language")).format(answer.value),
            ])}
      </StatusLine>
      <Facts>
        <Fact name={i18n.t("options.account.server")}>{account.api}</Fact>
        <Fact name={i18n.t("options.automations.token")}>
          <span aria-hidden="true">•••••••• </span>
          {i18n.t(account.remember ? "options.account.keptEncrypted" : "options.account.keptSession")}
        </Fact>
      </Facts>
      <div class={styles.actions}>
        {onReplace && <Button onClick={onReplace}>{i18n.t("options.automations.replace")}</Button>}
        <Button look="danger" onClick={onDisconnect}>
          {i18n.t("options.automations.disconnectOpen")}
        </Button>
      </div>
    </>
  );
}
