import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { outbox } from "../../lib/app/stored-state";
import { heldEntries } from "../inbox/undo-toast";
import { failureSentence } from "../ui/failure-sentence";
import { Toast } from "../ui/toast";
import { snoozeDone, snoozeTask, undoSnooze, type SnoozeDone } from "./snooze-state";
import { writeMoment } from "../inbox/write-moment";

const SHOWN_MILLISECONDS = 8_000;

/** Says what was put away and until when, and offers to take it back. It gives way to an answer that can be undone. */
export function SnoozeToast() {
  const { value: done } = snoozeDone;
  useEffect(() => {
    if (!done || done.failure) return;
    const timer = setTimeout(() => {
      snoozeDone.value = null;
    }, SHOWN_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [done]);
  if (!done || isAnswerHeld()) return <Toast sentence={null} />;
  const { target, until, failure } = done;
  return (
    <Toast
      sentence={describe(done)}
      action={
        failure
          ? { label: i18n.t("snooze.tryAgain"), onClick: () => void snoozeTask(target, until) }
          : { label: i18n.t("snooze.undo"), onClick: () => undoSnooze(done) }
      }
    />
  );
}

/** Whether an answer can still be taken back: that is offered at the same place. */
function isAnswerHeld(): boolean {
  return heldEntries(outbox.value.entries, Date.now()).length > 0;
}

function describe({ target: { connection, row }, until, failure }: SnoozeDone): string {
  if (failure) return i18n.t("snooze.failed", [row.name, failureSentence(failure)]);
  return until === null
    ? i18n.t("snooze.woken", [row.name])
    : i18n.t("snooze.done", [row.name, writeMoment(until, connection)]);
}
