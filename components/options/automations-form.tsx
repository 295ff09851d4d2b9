import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { originPattern } from "../../lib/app/permissions";
import { parseServerAddress } from "../../lib/text/server-address";
import type { Failure } from "../../lib/http/failure";
import { PUQ_API } from "../../lib/messages/puq-server";
import type { PuqAccount } from "../../lib/store/stored";
import { automationSentence } from "../automations/failure-words";
import { Button } from "../ui/button";
import { ADDRESS_PROBLEMS } from "../connect/address-problems";
import { Choice } from "../ui/choice";
import { FailureNotice } from "../ui/failure-notice";
import { focusFirstInvalid } from "../ui/focus-invalid";
import { MaskedField } from "../ui/masked-field";
import { Notice } from "../ui/notice";
import type { OptionsEffects } from "./options-effects";
import { EMPTY_CREDENTIAL, readCredential } from "../connect/read-credential";
import { StatusLine } from "../ui/status-line";
import { TextField } from "../ui/text-field";
import { hostNames } from "../connect/host-names";
import styles from "../ui/form.module.css";

export interface AutomationsFormProps {
  /** The account whose token is replaced. */
  account: PuqAccount | null;
  effects: OptionsEffects;
  onConnected: () => void;
  onCancel: () => void;
}

/** Takes a token of puq.ai and checks it before it is stored. What is typed stays, whatever fails. */
export function AutomationsForm({ account, effects, onConnected, onCancel }: AutomationsFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [token, setToken] = useState("");
  const [address, setAddress] = useState(account?.api ?? PUQ_API);
  const [forget, setForget] = useState(account?.remember === false);
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Failure | "not-allowed" | null>(null);
  const read = readCredential({ ...EMPTY_CREDENTIAL, key: token });
  const server = parseServerAddress(address);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    setTried(true);
    setTrouble(null);
    if (!read.ok || !server.ok) return focusFirstInvalid(form);
    const allowed = effects.requestAccess([originPattern(server.address)], false);
    setBusy(true);
    const answer = (await allowed)
      ? await effects.connectAutomations({
          api: server.address,
          key: token.trim(),
          name: null,
          remember: !forget,
        })
      : null;
    setBusy(false);
    if (answer === null) setTrouble("not-allowed");
    else if (answer.ok) onConnected();
    else setTrouble(answer.failure);
  };
  const tokenError = read.ok
    ? null
    : i18n.t(
        read.problems.includes("empty-key")
          ? "options.automations.emptyToken"
          : "options.problem.keyCharacters",
      );
  return (
    <form
      ref={form}
      class={styles.form}
      noValidate
      aria-label={i18n.t("options.automations.open")}
      onSubmit={(event) => void submit(event)}
    >
      <MaskedField
        label={i18n.t("options.automations.tokenLabel")}
        name="token"
        showLabel={i18n.t("options.automations.showToken")}
        autocomplete="off"
        focused
        value={token}
        onInput={setToken}
        hint={i18n.t("options.automations.tokenHint")}
        error={hasTried ? tokenError : null}
      />
      <details class={styles.help}>
        <summary>{i18n.t("options.automations.tokenHelp")}</summary>
        <p>{i18n.t("options.automations.tokenHelpText")}</p>
      </details>
      <details class={styles.more}>
        <summary>{i18n.t("options.account.advanced")}</summary>
        <TextField
          label={i18n.t("options.automations.address")}
          name="address"
          inputMode="url"
          autocomplete="url"
          value={address}
          onInput={setAddress}
          hint={i18n.t("options.automations.addressHint", [PUQ_API])}
          error={hasTried && !server.ok ? i18n.t(ADDRESS_PROBLEMS[server.problem]) : null}
        />
      </details>
      <Choice
        type="checkbox"
        checked={forget}
        onChange={setForget}
        label={i18n.t("options.automations.forget")}
      />
      <div class={styles.actions}>
        <Button type="submit" look="main" aria-disabled={isBusy}>
          {i18n.t("options.automations.submit")}
        </Button>
        <Button onClick={onCancel}>{i18n.t("options.cancel")}</Button>
        <p class={styles.quiet}>
          {server.ok && i18n.t("options.connect.willAsk", [hostNames([originPattern(server.address)])])}
        </p>
      </div>
      <StatusLine>{isBusy && i18n.t("options.automations.checking")}</StatusLine>
      {trouble === "not-allowed" ? (
        <Notice tone="soon" alert>
          <p>{i18n.t("options.automations.notAllowed")}</p>
        </Notice>
      ) : (
        trouble && (
          <FailureNotice
            failure={trouble}
            sentence={automationSentence(trouble)}
            advice={trouble.kind === "unauthorized" ? i18n.t("options.automations.tokenAdvice") : undefined}
          />
        )
      )}
    </form>
  );
}
