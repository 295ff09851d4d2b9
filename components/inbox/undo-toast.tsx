import { i18n } from "#i18n";
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { keyCommand } from "../../lib/app/key-command";
import { outbox } from "../../lib/app/stored-state";
import type { OutboxEntry } from "../../lib/store/stored";
import { keysOf } from "../keys/with-key";
import { Toast } from "../ui/toast";
import { isTyping } from "../keys/is-typing";
import { takeBack, takeBackAll, tooLate } from "./take-back";

const SECOND = 1_000;

/** Offers to take the latest answer back for as long as it is held. */
export function UndoToast() {
  // Ticks only while an answer is held.
  const [clock] = useState(() => signal(Date.now()));
  const held = heldEntries(outbox.value.entries, clock.value);
  const [entry] = held;
  const latest = useRef(held);
  latest.current = held;
  const isHeld = entry !== undefined;

  useEffect(() => {
    if (!isHeld) return;
    const tick = () => {
      clock.value = Date.now();
    };
    const handleKey = (event: KeyboardEvent) => {
      if (!isTyping(event) && keyCommand(event) === "undo") undo(latest.current);
    };
    tick();
    const timer = setInterval(tick, SECOND / 4);
    document.addEventListener("keydown", handleKey);
    return () => {
      clearInterval(timer);
      document.removeEventListener("keydown", handleKey);
    };
  }, [isHeld, clock]);

  if (!entry) {
    return <Toast sentence={tooLate.value} />;
  }
  return (
    <Toast
      sentence={doneWords(entry, held.length)}
      ticking={i18n.t("inbox.undo.sending", [secondsLeft(entry, clock.value)])}
      action={{ label: i18n.t("inbox.undo.button"), onClick: () => undo(held) }}
      shortcut={keysOf("undo")}
    />
  );
}

function doneWords({ kind, taskName }: OutboxEntry, count: number): string {
  if (count > 1) return i18n.t("inbox.undo.completedMany", [count]);
  return i18n.t(kind === "return" ? "inbox.undo.returned" : "inbox.undo.completed", [taskName]);
}

function undo(held: OutboxEntry[]): void {
  const [only, ...others] = held;
  if (only) void (others.length > 0 ? takeBackAll(held) : takeBack(only));
}

/**
 * The latest answer that is still held so that it can be taken back, with those that were given in the same moment. One
 * that waits after a failure is not held.
 */
export function heldEntries(entries: OutboxEntry[], now: number): OutboxEntry[] {
  const held = entries.filter(
    ({ state, notBefore, failure }) => state === "queued" && failure === null && notBefore > now,
  );
  const latest = Math.max(...held.map(({ queuedAt }) => queuedAt));
  return held.filter(({ queuedAt }) => queuedAt === latest);
}

/** The clock may have stood still since before the answer was given. */
function secondsLeft({ notBefore, queuedAt }: OutboxEntry, now: number): number {
  return Math.ceil((notBefore - Math.max(now, queuedAt)) / SECOND);
}
