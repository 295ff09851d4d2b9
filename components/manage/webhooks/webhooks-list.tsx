import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import type { Connection } from "../../../lib/store/stored";
import { FailureNotice } from "../../ui/failure-notice";
import { StatusLine } from "../../ui/status-line";
import { formatPlace } from "../place";
import { Receivers } from "./receivers";
import { WebhookRow } from "./webhook-row";
import { WebhooksAll } from "./webhooks-all";
import type { WebhooksState } from "./webhooks-state";
import styles from "./webhooks.module.css";

/** Every event of the server with its address, one address for all of them, and programs that receive them. */
export function WebhooksList({ connection, state }: { connection: Connection; state: WebhooksState }) {
  useEffect(() => void state.read(), [state]);
  return (
    <div class={styles.room}>
      <header class={styles.header}>
        <h2>{i18n.t("managePage.rooms.webhooks")}</h2>
        <p class={styles.off}>{i18n.t("webhooks.about")}</p>
      </header>
      <Events connection={connection} state={state} />
      <Receivers />
    </div>
  );
}

function Events({ connection, state }: { connection: Connection; state: WebhooksState }) {
  const view = state.view.value;
  if (view.state === "loading") return <StatusLine>{i18n.t("webhooks.loading")}</StatusLine>;
  if (view.state === "failed") {
    const again = { label: i18n.t("options.tryAgain"), onClick: () => void state.read() };
    return <FailureNotice failure={view.failure} action={again} />;
  }
  if (view.hooks.length === 0) return <p class={styles.off}>{i18n.t("webhooks.none")}</p>;
  const detailsOf = (event: string) =>
    formatPlace({ room: "webhooks", connection: connection.id, rest: [event] });
  return (
    <>
      <ul class={styles.events}>
        {view.hooks.map((hook) => (
          <WebhookRow key={hook.event} hook={hook} state={state} details={detailsOf(hook.event)} />
        ))}
      </ul>
      <WebhooksAll state={state} />
    </>
  );
}
