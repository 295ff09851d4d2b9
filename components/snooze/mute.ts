import { computed, signal } from "@preact/signals";
import { sendCommand } from "../../lib/app/send-command";
import { settings } from "../../lib/app/stored-state";
import { inAnHour } from "../../lib/tasks/snooze-times";
import { now } from "../inbox/clock";

/** Until when everything is muted (Unix milliseconds), or null. */
export const mutedUntil = computed(() => {
  const until = settings.value.quiet?.mutedUntil ?? null;
  return until !== null && until > now.value ? until : null;
});

/** Whether the last change could not be stored. */
export const muteFailed = signal(false);

/** Announces nothing for an hour. What is held back meanwhile is told afterwards. */
export function muteForAnHour(): void {
  void setMuted(inAnHour(Date.now()));
}

/** Announces again, what was held back first. */
export function unmute(): void {
  void setMuted(null);
}

async function setMuted(until: number | null): Promise<void> {
  const answer = await sendCommand("set-quiet", { mutedUntil: until });
  muteFailed.value = !answer.ok;
}
