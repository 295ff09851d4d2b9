import { effect } from "@preact/signals";
import { i18n } from "#i18n";
import type { Route } from "../../lib/app/route";
import { followAutomations } from "../../lib/app/stored-automations";
import { automationsConnected, CONNECTED_KEY } from "./automations-connected";
import type { Surface } from "../ui/surface";
import { lazyPart, NotYet } from "./lazy-part";
import styles from "./task-pane.module.css";

const { usePart } = lazyPart(() => import("../automations/automations-part"));

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
  return part ? (
    <part.AutomationsHome place={place} surface={surface} />
  ) : (
    <NotYet failed={failed} loading={i18n.t("automations.loading")} />
  );
}

/** The workflow that is chosen. */
export function AutomationsPane({ place, surface }: AutomationsProps) {
  const { part, failed } = usePart();
  if (place.workflow === undefined) return <p class={styles.remark}>{i18n.t("automations.choose")}</p>;
  return part ? (
    <part.AutomationScreen place={place} surface={surface} />
  ) : (
    <NotYet failed={failed} loading={i18n.t("automations.loading")} />
  );
}
