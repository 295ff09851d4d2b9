import { i18n } from "#i18n";
import { openOptions } from "../../lib/app/open-options";
import { Button } from "../ui/button";
import styles from "./automations.module.css";

/** What stands in place of automations while no account of puq.ai is connected. */
export function NotConnected() {
  return (
    <div class={styles.nothing}>
      <p>{i18n.t("automations.notConnected")}</p>
      <Button look="main" onClick={() => void openOptions()}>
        {i18n.t("automations.connect")}
      </Button>
    </div>
  );
}
