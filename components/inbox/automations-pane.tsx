import { effect, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import type { Route } from "../../lib/app/route";
import { followAutomations } from "../../lib/app/stored-automations";
import { Button } from "../ui/button";
import { automationsConnected, CONNECTED_KEY } from "./automations-connected";
import type { Surface } from "./inbox-header";
import styles from "./task-pane.module.css";

type AutomationsPart = typeof import("../automations/automations-part");

let loaded: AutomationsPart | undefined;

/** Loads the screens of automations. */
async function loadAutomations(): Promise<AutomationsPart> {
  loaded ??= await import("../automations/automations-part");
  return loaded;
}

/** Follows whether an account of puq.ai is connected, and remembers it for the next first paint. */
export function followConnectedAutomations(local: Pick<Storage, "setItem" | "removeItem">): void {
  const { value: account } = followAutomations();
  effect(() => {
    if (account.value === undefined) return;
    automationsConnected.value = account.value !== null;
    if (account.value) local.setItem(CONNECTED_KEY, "1");
    else local.removeItem(CONNECTED_KEY);
  });
}

interface AutomationsProps {
  place: Extract<Route, { screen: "automations" }>;
  surface: Surface;
}

/** The workflows of the connected account. */
export function AutomationsHome({ place, surface }: AutomationsProps) {
  const { part, failed } = usePart();
  return part ? <part.AutomationsHome place={place} surface={surface} /> : <NotYet failed={failed} />;
}

/** The workflow that is chosen. */
export function AutomationsPane({ place, surface }: AutomationsProps) {
  const { part, failed } = usePart();
  if (place.workflow === undefined) return <p class={styles.remark}>{i18n.t("automations.choose")}</p>;
  return part ? <part.AutomationScreen place={place} surface={surface} /> : <NotYet failed={failed} />;
}

function usePart(): { part: AutomationsPart | undefined; failed: boolean } {
  const state = useSignal({ part: loaded, failed: false });
  useEffect(() => {
    if (state.peek().part) return;
    loadAutomations().then(
      (part) => {
        state.value = { part, failed: false };
      },
      () => {
        state.value = { part: undefined, failed: true };
      },
    );
  }, [state]);
  return state.value;
}

function NotYet({ failed }: { failed: boolean }) {
  if (failed) {
    return (
      <section class={styles.remark}>
        <p>{i18n.t("inbox.pane.failed")}</p>
        <Button onClick={() => location.reload()}>{i18n.t("inbox.pane.reload")}</Button>
      </section>
    );
  }
  return (
    <section class={styles.skeleton}>
      <output class="visually-hidden">{i18n.t("automations.loading")}</output>
      <div />
      <div />
      <div />
    </section>
  );
}
