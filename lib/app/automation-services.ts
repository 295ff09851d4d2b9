import { keepAutomations, keepBody, readAutomations, readBody } from "./automation-memory";
import { callPuq, triggerPuq } from "./call-puq";
import { requestAccess } from "./permissions";
import { sendCommand } from "./send-command";
import { followAutomations } from "./stored-automations";

/** What the screens of automations ask the world for. Tests pass their own. */
export interface AutomationServices {
  followAutomations: typeof followAutomations;
  callPuq: typeof callPuq;
  triggerPuq: typeof triggerPuq;
  send: typeof sendCommand;
  requestAccess: typeof requestAccess;
  readAutomations: typeof readAutomations;
  keepAutomations: typeof keepAutomations;
  readBody: typeof readBody;
  keepBody: typeof keepBody;
}

/** The services of a real page. */
export const pageAutomationServices: AutomationServices = {
  followAutomations,
  callPuq,
  triggerPuq,
  send: sendCommand,
  requestAccess,
  readAutomations,
  keepAutomations,
  readBody,
  keepBody,
};
