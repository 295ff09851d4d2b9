import { i18n } from "#i18n";
import type { AutomationState } from "./automation-state";
import { FailureBar } from "./failure-bar";

/** Says which switch was put back, and why. With `only`, of that workflow alone. */
export function RefusedBar({ state, only }: { state: AutomationState; only?: string }) {
  const refused = state.refused.value;
  if (!refused || (only !== undefined && refused.id !== only)) return null;
  const { id, name, wanted, failure } = refused;
  const row = state.rows.value?.find((one) => one.id === id);
  return (
    <FailureBar
      failure={failure}
      before={i18n.t(wanted === "enabled" ? "automations.staysOff" : "automations.staysOn", [name])}
      onAgain={row && (() => void state.turn(row, wanted))}
    />
  );
}
