import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { pageAutomationServices, type AutomationServices } from "../../lib/app/automation-services";
import type { Route } from "../../lib/app/route";
import type { PuqAccount } from "../../lib/store/stored";
import { stateOf, type AutomationState } from "./automation-state";

export const AutomationContext = createContext<AutomationServices>(pageAutomationServices);

export type AutomationPlace = Extract<Route, { screen: "automations" }>;

/** What this page knows of the account's automations: one state, whoever asks. */
export function useAutomationState(account: PuqAccount): AutomationState {
  return stateOf(account, useContext(AutomationContext));
}
