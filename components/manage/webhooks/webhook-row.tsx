import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../../lib/http/failure";
import { FailureNotice } from "../../ui/failure-notice";
import { StatusLine } from "../../ui/status-line";
import { useConfirm } from "../../ui/use-confirm";
import { Button } from "../../ui/button";
import { WebhookAddress } from "./webhook-address";
import { eventName } from "./webhook-events";
import { WebhookForm } from "./webhook-form";
import type { ShownHook, WebhooksState } from "./webhooks-state";
import styles from "./webhooks.module.css";

interface WebhookRowProps {
  hook: ShownHook;
  state: WebhooksState;
  /** Address of the page that shows what this event sends. */
  details: string;
}

/** One event of the server with the address it calls, and a form to set it when asked for. */
export function WebhookRow({ hook, state, details }: WebhookRowProps) {
  const { event, url } = hook;
  const name = eventName(event);
  const row = useRef<HTMLLIElement>(null);
  const { ask, dialog } = useConfirm();
  const [isEditing, setEditing] = useState(false);
  /** The address that was set, null for one that was taken away. */
  const [done, setDone] = useState<{ url: string | null } | null>(null);
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
    setDone({ url: address });
    stop();
    return null;
  };

  const unsubscribe = async () => {
    const isSure = await ask({
      title: i18n.t("webhooks.unsubscribeTitle", [name]),
      text: i18n.t("webhooks.unsubscribeText"),
      confirm: i18n.t("webhooks.unsubscribe"),
    });
    if (!isSure) return;
    const failed = await state.unsubscribe(event);
    setFailure(failed);
    if (failed !== null) return;
    setDone({ url: null });
    focusRow();
  };

  return (
    <li ref={row}>
      <p>
        <strong>{name}</strong> {name !== event && <code>{event}</code>}
      </p>
      {isEditing ? (
        <WebhookForm
          label={<span class="visually-hidden">{i18n.t("webhooks.address", [name])}</span>}
          current={url}
          submit={i18n.t("webhooks.save")}
          onSubmit={subscribe}
          onCancel={stop}
        />
      ) : (
        <div class={styles.row}>
          <WebhookAddress hook={hook} />
          {url === null ? (
            <Button aria-label={i18n.t("webhooks.subscribeLabel", [name])} onClick={start}>
              {i18n.t("webhooks.subscribe")}
            </Button>
          ) : (
            <>
              <Button aria-label={i18n.t("webhooks.changeLabel", [name])} onClick={start}>
                {i18n.t("webhooks.change")}
              </Button>
              <Button
                aria-label={i18n.t("webhooks.unsubscribeLabel", [name])}
                onClick={() => void unsubscribe()}
              >
                {i18n.t("webhooks.unsubscribe")}
              </Button>
            </>
          )}
          <a class={styles.look} href={details} aria-label={i18n.t("webhooks.lookLabel", [name])}>
            {i18n.t("webhooks.look")}
          </a>
        </div>
      )}
      <StatusLine>{done && doneWords(done.url, url)}</StatusLine>
      {failure && <FailureNotice failure={failure} />}
      {dialog}
    </li>
  );
}

/** What was done, said as long as it is still true. @param set what was asked for. @param shown what the server tells */
function doneWords(set: string | null, shown: string | null): string | null {
  if (set === shown) return i18n.t(set === null ? "webhooks.removed" : "webhooks.saved");
  return set !== null && shown !== null ? i18n.t("webhooks.savedBeside") : null;
}
