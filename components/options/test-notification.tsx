import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { TestOutcome } from "../../lib/app/test-notification";
import type { Person, Settings } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { quietUntil } from "../../lib/tasks/quiet-hours";
import { Button } from "../ui/button";
import styles from "../ui/form.module.css";
import type { OptionsEffects } from "./options-effects";

export interface TestNotificationProps {
  settings: Settings;
  person: Person;
  effects: OptionsEffects;
}

/** What the trial came to. Times are Unix milliseconds. */
type Outcome = TestOutcome | "off" | "permission" | "error" | { reason: "quiet" | "muted"; until: number };

/** Shows a notification on trial, and says truthfully whether it was shown or why not. */
export function TestNotification({ settings, person, effects }: TestNotificationProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = async () => {
    if (isRunning) return;
    setRunning(true);
    setOutcome(null);
    setOutcome(await tryOut(settings, person, effects));
    setRunning(false);
  };
  return (
    <div class={styles.actions}>
      <Button aria-disabled={isRunning} onClick={() => void run()}>
        {i18n.t("options.notifications.test.button")}
      </Button>
      <p>
        <output>{outcome && describe(outcome, person)}</output>
      </p>
    </div>
  );
}

async function tryOut(settings: Settings, person: Person, effects: OptionsEffects): Promise<Outcome> {
  if (!(await effects.mayNotify())) return "permission";
  if (!settings.notifications) return "off";
  const now = Date.now();
  const { quiet = {} } = settings;
  const until = quietUntil(quiet, now, person.timezone, false);
  if (until !== null) return { reason: until === quiet.mutedUntil ? "muted" : "quiet", until };
  return effects.showTestNotification().catch(() => "error" as const);
}

function describe(outcome: Outcome, person: Person): string {
  return typeof outcome === "string"
    ? i18n.t(`options.notifications.test.${outcome}`)
    : i18n.t(`options.notifications.test.${outcome.reason}`, [formatMoment(outcome.until, "day", person)]);
}
