import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../../lib/http/failure";
import { Button } from "../../ui/button";
import { FailureNotice } from "../../ui/failure-notice";
import { focusFirstInvalid } from "../../ui/focus-invalid";
import { AddressField } from "./address-field";
import { urlError } from "./webhook-url-words";
import styles from "../../ui/form.module.css";

export interface WebhookFormProps {
  label: ComponentChildren;
  /** The address that is subscribed now, or null. */
  current: string | null;
  submit: string;
  /** Takes a checked address. Answers with what went wrong, null when it worked, or that the person thought better of it. */
  onSubmit: (url: string) => Promise<Failure | null | "cancelled">;
  /** With it the form can be put away, and takes the focus when it opens. */
  onCancel?: () => void;
}

/** One address, checked before it is sent. What the server refuses is shown at the field. */
export function WebhookForm({ label, current, submit, onSubmit, onCancel }: WebhookFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [url, setUrl] = useState(current ?? "");
  const [error, setError] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);

  const refuse = (why: string) => {
    setError(why);
    focusFirstInvalid(form);
  };

  const onFormSubmit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    setFailure(null);
    setError(null);
    const wrong = url.trim() === current ? i18n.t("webhooks.problem.unchanged") : urlError(url);
    if (wrong !== null) return refuse(wrong);
    setBusy(true);
    const outcome = await onSubmit(url.trim());
    setBusy(false);
    if (outcome === "cancelled") return;
    if (outcome === null) setUrl("");
    else if (outcome.kind === "invalid") refuse(outcome.message);
    else setFailure(outcome);
  };

  return (
    <form ref={form} class={styles.compact} noValidate onSubmit={(event) => void onFormSubmit(event)}>
      <AddressField
        label={label}
        focused={onCancel !== undefined}
        value={url}
        onInput={setUrl}
        onEscape={onCancel}
        error={error}
        beside={
          <>
            <Button type="submit" look={onCancel ? "main" : "plain"} aria-disabled={isBusy}>
              {submit}
            </Button>
            {onCancel && <Button onClick={onCancel}>{i18n.t("options.cancel")}</Button>}
          </>
        }
      />
      {failure && (
        <FailureNotice
          failure={failure}
          advice={failure.kind === "server" ? i18n.t("webhooks.taken") : undefined}
        />
      )}
    </form>
  );
}
