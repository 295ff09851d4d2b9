import type { ComponentChildren } from "preact";
import { useCallback, useContext, useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { KnownAutomation } from "../../../lib/app/automation-memory";
import { originPattern } from "../../../lib/app/permissions";
import type { Result } from "../../../lib/http/failure";
import type { PuqRun } from "../../../lib/puq/model";
import type { TriggerAnswer } from "../../../lib/puq/trigger";
import task from "../../task/task.module.css";
import { Button } from "../../ui/button";
import { AutomationContext } from "../automation-context";
import type { AutomationState } from "../automation-state";
import { JsonEditor, readBodyText } from "./json-editor";
import { TriggerOutcome } from "./trigger-outcome";
import { useBody } from "./use-body";
import { WebhookAddress } from "./webhook-address";
import styles from "../workflow.module.css";

export interface TriggerPanelProps {
  row: KnownAutomation;
  state: AutomationState;
  /** What stands above it. */
  children: ComponentChildren;
}

/** Starts a workflow through its webhook with a body of one's own, and follows what becomes of it. */
export function TriggerPanel({ row, state, children }: TriggerPanelProps) {
  const { triggerPuq, requestAccess } = useContext(AutomationContext);
  const [body, setBody] = useBody(state.account.id, row.id);
  const [wait, setWait] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<{ result: Result<TriggerAnswer>; waited: boolean } | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const address = state.addressOf(row.id);
  const why = whyNot(row, address);
  useEffect(() => {
    if (answer) end.current?.scrollIntoView({ block: "nearest" });
  }, [answer]);

  const onRead = useCallback((lastRun: PuqRun) => state.patch(row.id, { lastRun }), [state, row.id]);

  const start = async (event: Event) => {
    event.preventDefault();
    const reading = readBodyText(body);
    if (!reading.ok) {
      box.current?.focus();
      box.current?.setSelectionRange(reading.at, reading.at + 1);
      return;
    }
    if (isBusy || why !== null || !address) return;
    const allowed = requestAccess([originPattern(address)], false);
    setBusy(true);
    setAnswer(null);
    await allowed;
    const result = await triggerPuq(address, { wait, json: reading.value });
    setBusy(false);
    setAnswer({ result, waited: wait });
  };
  return (
    <form class={styles.form} noValidate onSubmit={(event) => void start(event)}>
      <div class={task.scroll}>
        <div class={styles.body}>
          {children}
          <section class={styles.part} aria-label={i18n.t("automations.tab.start")}>
            {address && <WebhookAddress address={address} />}
            <JsonEditor value={body} onInput={setBody} box={box} />
            <label class={styles.watch}>
              <input
                type="checkbox"
                checked={wait}
                onChange={({ currentTarget }) => setWait(currentTarget.checked)}
              />
              <span>
                {i18n.t("automations.start.wait")} <small>{i18n.t("automations.start.waitHint")}</small>
              </span>
            </label>
            <div ref={end}>
              {answer && <TriggerOutcome account={state.account} {...answer} onRead={onRead} />}
            </div>
          </section>
        </div>
      </div>
      <footer class={task.footer}>
        <output class={task.why}>
          {isBusy
            ? i18n.t(wait ? "automations.start.waiting" : "automations.start.starting")
            : (why ?? i18n.t("automations.start.noToken"))}
        </output>
        <Button type="submit" look="main" aria-disabled={isBusy || why !== null}>
          {i18n.t("automations.start.submit")}
        </Button>
      </footer>
    </form>
  );
}

function whyNot(row: KnownAutomation, address: string | null | undefined): string | null {
  if (address === undefined) return i18n.t("automations.loading");
  if (address === null) return i18n.t("automations.start.noAddress");
  if (row.activeVersion === null) return i18n.t("automations.start.unpublished");
  return row.status === "disabled" ? i18n.t("automations.start.off") : null;
}
