import { useEffect, useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import type { Connection, SyncStatus } from "../../lib/store/stored";
import { FailureNotice } from "./failure-notice";
import type { OptionsEffects } from "./options-effects";
import { Section } from "./section";
import { StatusLine } from "./status-line";
import { WebhookRow } from "./webhook-row";
import { WebhooksAll } from "./webhooks-all";
import { createWebhooksState } from "./webhooks-state";
import styles from "./webhooks.module.css";
import form from "./form.module.css";

export interface WebhooksSectionProps {
  connection: Connection;
  status: SyncStatus;
  effects: OptionsEffects;
}

/** The webhooks of the account, for those who may change them. Others read who can. */
export function WebhooksSection({ connection, status, effects }: WebhooksSectionProps) {
  return <Section title={i18n.t("options.webhooks.title")}>{choose()}</Section>;

  function choose() {
    if (connection.person.role === "member")
      return <p class={form.quiet}>{i18n.t("options.webhooks.members")}</p>;
    if (status.state === "stopped") return <p class={form.quiet}>{i18n.t("options.webhooks.stopped")}</p>;
    return <Webhooks connection={connection} effects={effects} />;
  }
}

function Webhooks({ connection, effects }: { connection: Connection; effects: OptionsEffects }) {
  const state = useMemo(() => createWebhooksState(connection, effects.callServer), [connection, effects]);
  useEffect(() => void state.read(), [state]);
  const view = state.view.value;
  if (view.state === "loading") return <StatusLine>{i18n.t("options.webhooks.loading")}</StatusLine>;
  if (view.state === "failed") {
    const again = { label: i18n.t("options.tryAgain"), onClick: () => void state.read() };
    return <FailureNotice failure={view.failure} action={again} />;
  }
  if (view.hooks.length === 0) return <p class={form.quiet}>{i18n.t("options.webhooks.none")}</p>;
  return (
    <>
      <p class={form.quiet}>{i18n.t("options.webhooks.about")}</p>
      <ul class={styles.events}>
        {view.hooks.map((hook) => (
          <WebhookRow key={hook.event} hook={hook} state={state} />
        ))}
      </ul>
      <WebhooksAll state={state} />
    </>
  );
}
