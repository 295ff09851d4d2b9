import { i18n } from "#i18n";
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { outbox } from "../../lib/app/stored-state";
import type { OutboxEntry } from "../../lib/store/stored";
import { Toast } from "../ui/toast";
import { isTyping } from "./list-keys";
import { takeBack, tooLate } from "./take-back";

const SECOND = 1_000;
const UNDO_KEY = "z";

/** Offers to take the latest answer back for as long as it is held. */
export function UndoToast() {
  // Ticks only while an answer is held.
  const [clock] = useState(() => signal(Date.now()));
  const entry = heldEntry(outbox.value.entries, clock.value);

  useEffect(() => {
    if (!entry) return;
    const tick = () => {
      clock.value = Date.now();
    };
    const handleKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === UNDO_KEY && !isTyping(event)) void takeBack(entry);
    };
    tick();
    const timer = setInterval(tick, SECOND / 4);
    document.addEventListener("keydown", handleKey);
    return () => {
      clearInterval(timer);
      document.removeEventListener("keydown", handleKey);
    };
  }, [entry, clock]);

  if (!entry) {
    return <Toast sentence={tooLate.value === null ? null : i18n.t("inbox.undo.tooLate", [tooLate.value])} />;
  }
  return (
    <Toast
      sentence={i18n.t(entry.kind === "return" ? "inbox.undo.returned" : "inbox.undo.completed", [
        entry.taskName,
      ])}
      ticking={i18n.t("inbox.undo.sending", [secondsLeft(entry, clock.value)])}
      action={{ label: i18n.t("inbox.undo.button"), onClick: () => void takeBack(entry) }}
      shortcut={UNDO_KEY}
    />
  );
}

/** The latest answer that is still held so that it can be taken back; one that waits after a failure is not. */
export function heldEntry(entries: OutboxEntry[], now: number): OutboxEntry | undefined {
  return entries
    .filter(({ state, notBefore, failure }) => state === "queued" && failure === null && notBefore > now)
    .toSorted((a, b) => b.queuedAt - a.queuedAt)[0];
}

/** The clock may have stood still since before the answer was given. */
function secondsLeft({ notBefore, queuedAt }: OutboxEntry, now: number): number {
  return Math.ceil((notBefore - Math.max(now, queuedAt)) / SECOND);
}
