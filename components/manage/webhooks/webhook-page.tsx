import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Result } from "../../../lib/http/failure";
import type { Webhook } from "../../../lib/pneumatic/webhooks";
import type { Connection } from "../../../lib/store/stored";
import { maskWebhookUrl } from "../../../lib/webhooks/webhook-url";
import { FailureNotice } from "../../ui/failure-notice";
import { StatusLine } from "../../ui/status-line";
import type { ManageServices } from "../manage-services";
import { formatPlace } from "../place";
import { PayloadSection } from "./payload-section";
import { eventName } from "./webhook-events";
import styles from "./webhooks.module.css";

interface WebhookPageProps {
  event: string;
  connection: Connection;
  services: ManageServices;
}

/** One event: where it goes, what it sends, and a way to try that out. */
export function WebhookPage({ event, connection, services }: WebhookPageProps) {
  const [asked, setAsked] = useState<Result<Webhook> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { callServer } = services;
  useEffect(() => {
    let isCurrent = true;
    void callServer(connection, (client, http) => client.getWebhook(http, event)).then((answer) => {
      if (isCurrent) setAsked(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [callServer, connection, event, attempt]);
  const name = eventName(event);
  const again = { label: i18n.t("options.tryAgain"), onClick: () => setAttempt(attempt + 1) };

  return (
    <div class={styles.room}>
      <header class={styles.header}>
        <a class={styles.back} href={formatPlace({ room: "webhooks", connection: connection.id, rest: [] })}>
          {i18n.t("webhooks.back")}
        </a>
        <h2>
          {name} {name !== event && <code>{event}</code>}
        </h2>
        {asked?.ok && (
          <p class={styles.off}>
            {asked.value.url ? maskWebhookUrl(asked.value.url) : i18n.t("webhooks.off")}
          </p>
        )}
      </header>
      {asked === null && <StatusLine>{i18n.t("webhooks.loading")}</StatusLine>}
      {asked?.ok === false && <FailureNotice failure={asked.failure} action={again} />}
      {asked?.ok && <PayloadSection hook={asked.value} connection={connection} services={services} />}
    </div>
  );
}
