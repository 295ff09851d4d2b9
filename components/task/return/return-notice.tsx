import { useContext } from "preact/hooks";
import { i18n } from "#i18n";
import type { OutboxEntry, Person } from "../../../lib/store/stored";
import { Button } from "../../ui/button";
import { CopyButton } from "../../ui/copy-button";
import { obstacleSentence } from "../obstacle-sentence";
import { ServicesContext } from "../task-context";
import styles from "./return.module.css";

/** A return that could not be delivered: what happened, and what to do. The reason stays where it was typed. */
export function ReturnNotice({ entry, person }: { entry: OutboxEntry; person: Person }) {
  const { send } = useContext(ServicesContext);
  const { operation, obstacle, text } = entry;
  const final = obstacle?.reason === "completed-by-other" || obstacle?.reason === "gone";
  return (
    <div class={styles.bar} data-tone="bad">
      <p role="alert">
        {obstacleSentence(obstacle, person, "return")} {i18n.t("return.notReturned")}
      </p>
      <div class={styles.actions}>
        {!final && (
          <Button look="link" onClick={() => void send("retry", { operation })}>
            {i18n.t("return.retry")}
          </Button>
        )}
        {text !== null && <CopyButton text={text}>{i18n.t("return.copy")}</CopyButton>}
        <Button look="link" onClick={() => void send("discard", { operation })}>
          {i18n.t("return.discard")}
        </Button>
      </div>
    </div>
  );
}
