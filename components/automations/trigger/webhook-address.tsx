import { i18n } from "#i18n";
import { Button } from "../../ui/button";
import { useCopy } from "../../ui/use-copy";
import styles from "../workflow.module.css";

/** The address that starts a workflow, masked: whoever has it can start the workflow. */
export function WebhookAddress({ address }: { address: string }) {
  const { said, copy } = useCopy();
  return (
    <div class={styles.field}>
      <p class={styles.label}>{i18n.t("automations.start.address")}</p>
      <p class={styles.secret}>
        <code>{new URL(address).origin}/••••••••</code>
        <Button aria-label={i18n.t("automations.start.copyLabel")} onClick={() => void copy(address)}>
          {i18n.t("automations.start.copy")}
        </Button>
      </p>
      <p class={styles.quiet}>
        {i18n.t("automations.start.secret")} <output>{said}</output>
      </p>
    </div>
  );
}
