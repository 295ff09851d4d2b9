import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import type { Connection, ListPreferences } from "../../lib/store/stored";
import { Button } from "../ui/button";
import styles from "./notifications.module.css";
import type { OptionsEffects } from "./options-effects";

export interface MutedTemplatesProps {
  connections: Connection[];
  lists: Record<string, ListPreferences>;
  effects: OptionsEffects;
  onFailure: (failure: Failure | null) => void;
}

/** Templates whose tasks are never announced, each with the way back. */
export function MutedTemplates({ connections, lists, effects, onFailure }: MutedTemplatesProps) {
  const muted = connections.flatMap(({ id, account }) =>
    (lists[id]?.muted ?? []).map((one) => ({ ...one, connection: id, account: account.name })),
  );
  const unmute = async (connection: string, template: string) => {
    const left = (lists[connection]?.muted ?? []).filter((one) => one.template !== template);
    const answer = await effects.send("set-list", { connection, list: { muted: left } });
    onFailure(answer.ok ? null : answer.failure);
  };
  return (
    <div class={styles.muted}>
      <h3>{i18n.t("options.notifications.muted.title")}</h3>
      {muted.length === 0 && <p class={styles.hint}>{i18n.t("options.notifications.muted.none")}</p>}
      <ul>
        {muted.map(({ connection, template, name, account }) => (
          <li key={`${connection}/${template}`}>
            <span dir="auto">{connections.length > 1 ? `${name} (${account})` : name}</span>
            <Button
              look="link"
              aria-label={i18n.t("options.notifications.muted.unmute", [name])}
              onClick={() => void unmute(connection, template)}
            >
              {i18n.t("snooze.unmute")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
