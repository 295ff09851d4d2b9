import { i18n } from "#i18n";
import type { Connection, SyncStatus } from "../../lib/store/stored";
import form from "../ui/form.module.css";
import { Section } from "./section";

export interface WebhooksSectionProps {
  connection: Connection;
  status: SyncStatus;
}

/** The way to the webhooks of the account, for those who may change them. Others read who can. */
export function WebhooksSection({ connection, status }: WebhooksSectionProps) {
  return <Section title={i18n.t("options.webhooks.title")}>{choose()}</Section>;

  function choose() {
    if (connection.person.role === "member")
      return <p class={form.quiet}>{i18n.t("options.webhooks.members")}</p>;
    if (status.state === "stopped") return <p class={form.quiet}>{i18n.t("options.webhooks.stopped")}</p>;
    return (
      <>
        <p class={form.quiet}>{i18n.t("options.webhooks.about")}</p>
        <p>
          <a href={`/manage.html#/webhooks/${encodeURIComponent(connection.id)}`}>
            {i18n.t("options.webhooks.open")}
          </a>
        </p>
      </>
    );
  }
}
