import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../lib/http/failure";
import { Button } from "../ui/button";
import { FailureNotice } from "./failure-notice";
import { StatusLine } from "./status-line";
import { WebhookForm } from "./webhook-form";
import type { WebhooksState } from "./webhooks-state";
import { useConfirm } from "./use-confirm";
import styles from "./form.module.css";

/** One address for every event, or none at all. Both reach further than this page shows, so both ask first. */
export function WebhooksAll({ state }: { state: WebhooksState }) {
  const { ask, dialog } = useConfirm();
  const [done, setDone] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);

  const subscribeAll = async (url: string) => {
    const isSure = await ask({
      title: i18n.t("options.webhooks.allTitle"),
      text: i18n.t("options.webhooks.allText"),
      confirm: i18n.t("options.webhooks.allConfirm"),
    });
    if (!isSure) return "cancelled";
    setDone("");
    setFailure(null);
    const failed = await state.subscribeAll(url);
    if (failed === null) setDone(i18n.t("options.webhooks.allSaved"));
    return failed;
  };

  const removeAll = async () => {
    const isSure = await ask({
      title: i18n.t("options.webhooks.removeTitle"),
      text: i18n.t("options.webhooks.removeText"),
      confirm: i18n.t("options.webhooks.removeConfirm"),
    });
    if (!isSure) return;
    setDone("");
    const failed = await state.unsubscribeAll();
    setFailure(failed);
    if (failed === null) setDone(i18n.t("options.webhooks.removeDone"));
  };

  return (
    <>
      <WebhookForm
        label={i18n.t("options.webhooks.all")}
        current={null}
        submit={i18n.t("options.webhooks.allSubmit")}
        onSubmit={subscribeAll}
      />
      <div class={styles.actions}>
        <Button look="danger" onClick={() => void removeAll()}>
          {i18n.t("options.webhooks.remove")}
        </Button>
        <StatusLine>{done}</StatusLine>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {dialog}
    </>
  );
}
