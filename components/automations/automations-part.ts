export { AutomationScreen } from "./automation-screen";
export { AutomationsHome } from "./automations-home";
