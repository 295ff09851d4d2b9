import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Failure } from "../../../lib/http/failure";
import { FailureNotice } from "../../ui/failure-notice";
import form from "../../ui/form.module.css";
import { StatusLine } from "../../ui/status-line";
import { useConfirm, type Question } from "../../ui/use-confirm";
import { Button } from "../../ui/button";
import { WebhookForm } from "./webhook-form";
import { WebhooksDifference } from "./webhooks-difference";
import type { WebhooksState } from "./webhooks-state";

/** One address for every event, or none at all. Both reach further than this page shows, so both ask first. */
export function WebhooksAll({ state }: { state: WebhooksState }) {
  const { ask, dialog } = useConfirm();
  const [done, setDone] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);

  /** Shows what would change, as the server tells it now. Answers with a failure, or whether to go ahead. */
  const review = async (then: string | null, question: Question) => {
    setDone("");
    setFailure(null);
    const failed = await state.read();
    const view = state.view.value;
    if (failed !== null || view.state !== "read") return failed;
    const details = <WebhooksDifference hooks={view.hooks} then={then} />;
    return ask({ ...question, details });
  };

  const subscribeAll = async (url: string) => {
    const reviewed = await review(url, {
      title: i18n.t("webhooks.allTitle"),
      text: i18n.t("webhooks.allText"),
      confirm: i18n.t("webhooks.allConfirm"),
    });
    if (reviewed === false) return "cancelled";
    if (reviewed !== true) return reviewed;
    const failed = await state.subscribeAll(url);
    if (failed === null) setDone(i18n.t("webhooks.allSaved"));
    return failed;
  };

  const removeAll = async () => {
    const reviewed = await review(null, {
      title: i18n.t("webhooks.removeTitle"),
      text: i18n.t("webhooks.removeText"),
      confirm: i18n.t("webhooks.removeConfirm"),
    });
    if (reviewed !== true) return setFailure(reviewed || null);
    const failed = await state.unsubscribeAll();
    setFailure(failed);
    if (failed === null) setDone(i18n.t("webhooks.removeDone"));
  };

  return (
    <>
      <WebhookForm
        label={i18n.t("webhooks.all")}
        current={null}
        submit={i18n.t("webhooks.allSubmit")}
        onSubmit={subscribeAll}
      />
      <div class={form.actions}>
        <Button look="danger" onClick={() => void removeAll()}>
          {i18n.t("webhooks.remove")}
        </Button>
        <StatusLine>{done}</StatusLine>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {dialog}
    </>
  );
}
