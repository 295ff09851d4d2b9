import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { maskWebhookUrl } from "../../../lib/webhooks/webhook-url";
import { Button } from "../../ui/button";
import { eventName } from "./webhook-events";
import { urlWarning } from "./webhook-url-words";
import type { ShownHook } from "./webhooks-state";
import styles from "./webhooks.module.css";

/** Where an event goes, and what one should know about it. What may be a secret is shown only when asked for. */
export function WebhookAddress({ hook: { event, url, isOwn } }: { hook: ShownHook }) {
  const [isShown, setShown] = useState(false);
  if (url === null) return <p class={styles.off}>{i18n.t("webhooks.off")}</p>;
  const masked = maskWebhookUrl(url);
  const warning = urlWarning(url);
  return (
    <div class={styles.address}>
      <p>
        {isShown ? url : masked}{" "}
        {masked !== url && !isShown && (
          <Button
            look="link"
            aria-label={i18n.t("webhooks.showLabel", [eventName(event)])}
            onClick={() => setShown(true)}
          >
            {i18n.t("webhooks.show")}
          </Button>
        )}
      </p>
      {warning !== null && <p class={styles.warning}>{warning}</p>}
      {!isOwn && <p class={styles.remark}>{i18n.t("webhooks.elsewhere")}</p>}
    </div>
  );
}
