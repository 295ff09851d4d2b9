import { i18n } from "#i18n";
import { maskWebhookUrl } from "../../../lib/webhooks/webhook-url";
import { eventName } from "./webhook-events";
import type { ShownHook } from "./webhooks-state";
import styles from "./webhooks.module.css";

/** Event by event, what is subscribed and what would be. @param then the address for all events, or null for none */
export function WebhooksDifference({ hooks, then }: { hooks: ShownHook[]; then: string | null }) {
  const words = (url: string | null) => (url === null ? i18n.t("webhooks.diff.none") : maskWebhookUrl(url));
  return (
    <table class={styles.difference}>
      <caption class="visually-hidden">{i18n.t("webhooks.diff.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t("webhooks.diff.event")}</th>
          <th scope="col">{i18n.t("webhooks.diff.now")}</th>
          <th scope="col">{i18n.t("webhooks.diff.then")}</th>
        </tr>
      </thead>
      <tbody>
        {hooks.map(({ event, url }) => (
          <tr key={event}>
            <th scope="row">{eventName(event)}</th>
            {url === then ? (
              <td colSpan={2} class={styles.off}>
                {words(url)} · {i18n.t("webhooks.diff.same")}
              </td>
            ) : (
              <>
                <td>{url === null ? words(url) : <del>{words(url)}</del>}</td>
                <td>{then === null ? words(then) : <ins>{words(then)}</ins>}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
