import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import type { Webhook } from "../../lib/pneumatic/webhooks";
import { Button } from "../ui/button";
import { FailureNotice } from "./failure-notice";
import { StatusLine } from "./status-line";
import { useConfirm } from "./use-confirm";
import { eventName } from "./webhook-events";
import { WebhookForm } from "./webhook-form";
import type { WebhooksState } from "./webhooks-state";
import styles from "./webhooks.module.css";

/** One event of the server with the address it calls, and a form to set it when asked for. */
export function WebhookRow({ hook, state }: { hook: Webhook; state: WebhooksState }) {
  const { event, url } = hook;
  const name = eventName(event);
  const row = useRef<HTMLLIElement>(null);
  const { ask, dialog } = useConfirm();
  const [isEditing, setEditing] = useState(false);
  /** What was done, said as long as it is still true. */
  const [done, setDone] = useState<{ sentence: string; url: string | null } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const start = () => {
    setEditing(true);
    setDone(null);
    setFailure(null);
  };
  const focusRow = () => requestAnimationFrame(() => row.current?.querySelector("button")?.focus());
  const stop = () => {
    setEditing(false);
    focusRow();
  };

  const subscribe = async (address: string) => {
    const failed = await state.subscribe(event, address);
    if (failed !== null) return failed;
    setDone({ sentence: i18n.t("options.webhooks.saved"), url: address });
    stop();
    return null;
  };

  const unsubscribe = async () => {
    const isSure = await ask({
      title: i18n.t("options.webhooks.unsubscribeTitle", [name]),
      text: i18n.t("options.webhooks.unsubscribeText"),
      confirm: i18n.t("options.webhooks.unsubscribe"),
    });
    if (!isSure) return;
    const failed = await state.unsubscribe(event);
    setFailure(failed);
    if (failed !== null) return;
    setDone({ sentence: i18n.t("options.webhooks.removed"), url: null });
    focusRow();
  };

  return (
    <li ref={row}>
      <p>
        <strong>{name}</strong> {name !== event && <code>{event}</code>}
      </p>
      {isEditing ? (
        <WebhookForm
          label={<span class="visually-hidden">{i18n.t("options.webhooks.address", [name])}</span>}
          current={url}
          submit={i18n.t("options.webhooks.save")}
          onSubmit={subscribe}
          onCancel={stop}
        />
      ) : (
        <div class={styles.row}>
          <p class={url === null ? styles.off : undefined}>{url ?? i18n.t("options.webhooks.off")}</p>
          {url === null ? (
            <Button aria-label={i18n.t("options.webhooks.subscribeLabel", [name])} onClick={start}>
              {i18n.t("options.webhooks.subscribe")}
            </Button>
          ) : (
            <>
              <Button aria-label={i18n.t("options.webhooks.changeLabel", [name])} onClick={start}>
                {i18n.t("options.webhooks.change")}
              </Button>
              <Button
                aria-label={i18n.t("options.webhooks.unsubscribeLabel", [name])}
                onClick={() => void unsubscribe()}
              >
                {i18n.t("options.webhooks.unsubscribe")}
              </Button>
            </>
          )}
        </div>
      )}
      <StatusLine>{done?.url === url && done.sentence}</StatusLine>
      {failure && <FailureNotice failure={failure} />}
      {dialog}
    </li>
  );
}
