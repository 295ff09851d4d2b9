import { i18n } from "#i18n";
import type { KnownAutomation } from "../../lib/app/automation-memory";
import type { AutomationState, Switched } from "./automation-state";
import styles from "./status-switch.module.css";

export interface StatusSwitchProps {
  row: KnownAutomation;
  state: AutomationState;
}

/** Turns a workflow on or off. A state that puq.ai has no words for is shown as it is, and cannot be changed here. */
export function StatusSwitch({ row, state }: StatusSwitchProps) {
  const status = state.wanted.value[row.id] ?? row.status;
  if (status === null) return <span class={styles.unknown} />;
  if (status !== "enabled" && status !== "disabled") return <span class={styles.raw}>{status}</span>;
  const on = status === "enabled";
  const other: Switched = on ? "disabled" : "enabled";
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={i18n.t("automations.switch", [row.name])}
      title={i18n.t(on ? "automations.turnOff" : "automations.turnOn")}
      class={styles.switch}
      onClick={() => void state.turn(row, other)}
    >
      <span aria-hidden="true">{i18n.t(on ? "automations.on" : "automations.off")}</span>
      <span class={styles.track} aria-hidden="true" />
    </button>
  );
}
