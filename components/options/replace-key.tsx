import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import type { Credential } from "../../lib/messages/command";
import type { Connection } from "../../lib/store/stored";
import { Button } from "../ui/button";
import { explainConnectFailure } from "../connect/connect-advice";
import { CredentialFields } from "../connect/credential-fields";
import { FailureNotice } from "../ui/failure-notice";
import { focusFirstInvalid } from "../ui/focus-invalid";
import { Notice } from "../ui/notice";
import type { OptionsEffects } from "./options-effects";
import { EMPTY_CREDENTIAL, readCredential, type CredentialProblem } from "../connect/read-credential";
import { StatusLine } from "../ui/status-line";
import styles from "../ui/form.module.css";

export interface ReplaceKeyProps {
  connection: Connection;
  effects: OptionsEffects;
  /** The new key works. */
  onReplaced: () => void;
  /** Shown only where the form can be put away. */
  onCancel?: () => void;
}

/** Takes a new key, or signs in again, for a connection that stays as it is. */
export function ReplaceKey({ connection, effects, onReplaced, onCancel }: ReplaceKeyProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState({
    ...EMPTY_CREDENTIAL,
    kind: connection.credential === "api-key" ? ("api-key" as const) : ("password" as const),
    email: connection.credential === "api-key" ? "" : connection.person.email,
  });
  const [problems, setProblems] = useState<CredentialProblem[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    const signIn = readCredential(draft);
    setProblems(signIn.ok ? [] : signIn.problems);
    if (!signIn.ok) return focusFirstInvalid(form);
    setBusy(true);
    setFailure(null);
    const answer = await effects.replaceKey(connection, signIn.credential);
    setBusy(false);
    if (answer.ok) onReplaced();
    else setFailure(answer.failure);
  };

  return (
    <form
      ref={form}
      class={styles.form}
      noValidate
      aria-label={i18n.t("options.key.title")}
      onSubmit={(event) => void submit(event)}
    >
      <CredentialFields draft={draft} onChange={setDraft} problems={problems} />
      <div class={styles.actions}>
        <Button type="submit" look="main" aria-disabled={isBusy}>
          {i18n.t(draft.kind === "api-key" ? "options.key.submit" : "options.key.signIn")}
        </Button>
        {onCancel && <Button onClick={onCancel}>{i18n.t("options.cancel")}</Button>}
      </div>
      <StatusLine>{isBusy && i18n.t("options.step.checkingKey", [connection.api])}</StatusLine>
      {failure && <WhyNot failure={failure} connection={connection} credential={draft.kind} />}
    </form>
  );
}

interface WhyNotProps {
  failure: Failure;
  connection: Connection;
  credential: Credential["kind"];
}

function WhyNot({ failure, connection, credential }: WhyNotProps) {
  const stranger = failure.kind === "refused" && failure.status === 0 ? failure.detail : null;
  if (stranger === null)
    return <FailureNotice failure={failure} {...explainConnectFailure(failure, credential)} />;
  return (
    <Notice tone="bad" alert>
      <p>{i18n.t("options.key.otherPerson", [stranger, connection.person.name])}</p>
    </Notice>
  );
}
