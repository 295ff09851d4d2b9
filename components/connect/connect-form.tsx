import { useContext, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { parseServerAddress, type AddressProblem } from "../../lib/text/server-address";
import { Button } from "../ui/button";
import { ADDRESS_PROBLEMS } from "./address-problems";
import { Choice } from "../ui/choice";
import { firstOrigins, type ConnectFlow } from "./connect-flow";
import { ConnectProgress } from "./connect-progress";
import { CredentialFields } from "./credential-fields";
import { focusFirstInvalid } from "../ui/focus-invalid";
import { PolicyContext } from "./policy-context";
import { SetForYou } from "./set-for-you";
import { EMPTY_CREDENTIAL, readCredential, type CredentialProblem } from "./read-credential";
import { TextField } from "../ui/text-field";
import { hostNames } from "./host-names";
import styles from "../ui/form.module.css";

const CLOUD_CHOSEN = { ok: true, address: null } as const;

export interface ConnectFormProps {
  flow: ConnectFlow;
  /** Whether new tasks are announced, where that has been decided before and is not asked again. */
  notify?: boolean | undefined;
}

/** Asks where the server is and how to sign in. What is typed stays, whatever fails. */
export function ConnectForm({ flow, notify }: ConnectFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const policy = useContext(PolicyContext);
  const isLocked = policy.server !== undefined && policy.otherServers === false;
  const [chosen, setPlace] = useState<"cloud" | "own" | null>(null);
  const [typed, setAddress] = useState<string | null>(null);
  const place = isLocked ? "own" : (chosen ?? (policy.server === undefined ? "cloud" : "own"));
  const address = (isLocked ? null : typed) ?? policy.server ?? "";
  const [credential, setCredential] = useState(EMPTY_CREDENTIAL);
  const [forget, setForget] = useState(false);
  const [notifications, setNotifications] = useState(notify ?? true);
  const [addressProblem, setAddressProblem] = useState<AddressProblem | null>(null);
  const [credentialProblems, setCredentialProblems] = useState<CredentialProblem[]>([]);

  const at = flow.step.value.step;
  const isBusy = at === "asking" || at === "looking" || at === "signing-in";
  const server = place === "cloud" ? CLOUD_CHOSEN : parseServerAddress(address);

  const submit = (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    const signIn = readCredential(credential);
    setAddressProblem(server.ok ? null : server.problem);
    setCredentialProblems(signIn.ok ? [] : signIn.problems);
    if (server.ok && signIn.ok) {
      void flow.start({
        address: server.address,
        credential: signIn.credential,
        remember: !forget,
        notifications: policy.notifications ?? notifications,
      });
    } else focusFirstInvalid(form);
  };

  return (
    <form
      ref={form}
      class={styles.form}
      noValidate
      onSubmit={submit}
      aria-label={i18n.t("options.connect.title")}
    >
      <fieldset class={styles.group}>
        <legend>{i18n.t("options.connect.where")}</legend>
        {isLocked && (
          <>
            <p>{policy.server}</p>
            <SetForYou />
          </>
        )}
        <div class={styles.choices} hidden={isLocked}>
          <Choice
            type="radio"
            name="place"
            checked={place === "cloud"}
            onChange={() => setPlace("cloud")}
            label={i18n.t("options.connect.cloud")}
            hint={i18n.t("options.connect.cloudHint")}
          />
          <Choice
            type="radio"
            name="place"
            checked={place === "own"}
            onChange={() => setPlace("own")}
            label={i18n.t("options.connect.own")}
            hint={i18n.t("options.connect.ownHint")}
          />
        </div>
        {place === "own" && !isLocked && (
          <TextField
            label={i18n.t("options.connect.address")}
            name="address"
            inputMode="url"
            autocomplete="url"
            placeholder="https://"
            value={address}
            onInput={setAddress}
            hint={i18n.t(
              address === policy.server ? "options.policy.suggested" : "options.connect.addressHint",
            )}
            error={addressProblem && i18n.t(ADDRESS_PROBLEMS[addressProblem])}
          />
        )}
      </fieldset>
      <CredentialFields draft={credential} onChange={setCredential} problems={credentialProblems} />
      <div>
        {notify === undefined && (
          <Choice
            type="checkbox"
            checked={policy.notifications ?? notifications}
            disabled={policy.notifications !== undefined}
            onChange={setNotifications}
            label={i18n.t("options.connect.notify")}
            hint={i18n.t(
              policy.notifications === undefined ? "options.connect.notifyHint" : "options.policy.set",
            )}
          />
        )}
        <Choice
          type="checkbox"
          checked={forget}
          onChange={setForget}
          label={i18n.t("options.connect.forget")}
          hint={i18n.t("options.connect.forgetHint")}
        />
      </div>
      <div class={styles.actions}>
        <Button type="submit" look="main" aria-disabled={isBusy}>
          {i18n.t("options.connect.submit")}
        </Button>
        <p class={styles.quiet}>
          {server.ok && i18n.t("options.connect.willAsk", [hostNames(firstOrigins(server.address))])}
        </p>
      </div>
      <ConnectProgress flow={flow} />
    </form>
  );
}
