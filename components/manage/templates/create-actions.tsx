import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import { StatusBar } from "../../ui/status-bar";
import type { ManageServices } from "../manage-services";
import { goToPlace } from "../place";
import { maybeMade } from "./maybe-made";
import styles from "./templates.module.css";

interface CreateActionsProps {
  connection: Connection;
  services: ManageServices;
  /** In today's shape; null while there is nothing to make. */
  body: Record<string, unknown> | null;
  /** How many things stand in the way of activating it. */
  problems: number;
  /** Even a draft of it would break the server. */
  unsafe: boolean;
  /** Called once the server has it, before its page opens. */
  onMade: () => void;
}

/** The two ways to make the template that is shown, and what came of it. */
export function CreateActions({ connection, services, body, problems, unsafe, onMade }: CreateActionsProps) {
  const [making, setMaking] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const open = (id: string | null) =>
    goToPlace({ room: "templates", connection: connection.id, rest: id === null ? [] : [id] });
  const make = async (active: boolean) => {
    if (making || !body) return;
    setMaking(true);
    setFailed(null);
    const answer = await services.callServer(connection, async (client, http) => {
      const shape = await client.readTemplateShape(http, connection.dialect);
      return shape.ok ? client.createTemplate(http, { ...body, is_active: active }, shape.value) : shape;
    });
    setMaking(false);
    if (!answer.ok) return setFailed(answer.failure);
    onMade();
    return open(answer.value.id);
  };
  const mayDraft = body !== null && !unsafe && !making;
  const mayActivate = mayDraft && problems === 0;
  return (
    <div class={styles.create}>
      {body && problems > 0 && !unsafe && (
        <p class={styles.quiet}>{i18n.t("templates.activeNeeds", problems)}</p>
      )}
      <div class={styles.buttons}>
        <Button look="main" aria-disabled={!mayActivate} onClick={() => mayActivate && void make(true)}>
          {i18n.t("templates.asActive")}
        </Button>
        <Button aria-disabled={!mayDraft} onClick={() => mayDraft && void make(false)}>
          {i18n.t("templates.asDraft")}
        </Button>
      </div>
      <output>{making && i18n.t("templates.making")}</output>
      {failed && (
        <div role="alert">
          <StatusBar
            tone="bad"
            sentence={`${failureSentence(failed)} ${i18n.t(maybeMade(failed) ? "templates.perhapsMade" : "templates.notMade")}`}
            action={
              maybeMade(failed)
                ? { label: i18n.t("templates.openList"), onClick: () => open(null) }
                : undefined
            }
          />
        </div>
      )}
    </div>
  );
}
