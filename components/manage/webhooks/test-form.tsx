import { useContext, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { originPattern } from "../../../lib/app/permissions";
import type { TestAnswer } from "../../../lib/app/send-webhook-test";
import { canCall, maskWebhookUrl } from "../../../lib/webhooks/webhook-url";
import type { Hook } from "../../../lib/webhooks/payload";
import { focusFirstInvalid } from "../../ui/focus-invalid";
import { StatusLine } from "../../ui/status-line";
import form from "../../ui/form.module.css";
import { Button } from "../../ui/button";
import type { ManageServices } from "../manage-services";
import { AddressField } from "./address-field";
import { TestOutcome } from "./test-outcome";
import { urlError } from "./webhook-url-words";
import { WebhooksEffectsContext } from "./webhooks-effects";
import styles from "./webhooks.module.css";

interface TestFormProps {
  /** The address that is subscribed, or null. */
  url: string | null;
  payload: { hook: Hook };
  services: ManageServices;
}

/** Posts the payload to an address from this page, and shows what came back. */
export function TestForm({ url, payload, services }: TestFormProps) {
  const { sendTest } = useContext(WebhooksEffectsContext);
  const element = useRef<HTMLFormElement>(null);
  const [address, setAddress] = useState(url ?? "");
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<TestAnswer | null>(null);

  const send = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    const target = address.trim();
    const wrong = urlError(target) ?? (canCall(target) ? null : i18n.t("webhooks.test.unreachableByUs"));
    setError(wrong);
    setOutcome(null);
    if (wrong !== null) return focusFirstInvalid(element);
    const asked = services.requestAccess([originPattern(target)], false);
    setBusy(true);
    await asked;
    setOutcome(await sendTest(target, { ...payload, hook: { ...payload.hook, target } }));
    setBusy(false);
  };

  return (
    <section class={styles.section} aria-labelledby="webhook-test">
      <h3 id="webhook-test">{i18n.t("webhooks.test.title")}</h3>
      <p class={styles.off}>{i18n.t("webhooks.test.about")}</p>
      <form ref={element} class={form.compact} noValidate onSubmit={(event) => void send(event)}>
        <AddressField
          label={i18n.t("webhooks.test.address")}
          value={address}
          hidden={url !== null && maskWebhookUrl(url) !== url ? url : null}
          onInput={setAddress}
          error={error}
          beside={
            <Button type="submit" look="main" aria-disabled={isBusy}>
              {i18n.t("webhooks.test.submit")}
            </Button>
          }
        />
      </form>
      <StatusLine>{isBusy && i18n.t("webhooks.test.sending")}</StatusLine>
      {outcome && <TestOutcome outcome={outcome} />}
    </section>
  );
}
