import { callServer } from "../../lib/app/call-server";
import { requestAccess } from "../../lib/app/permissions";
import { sendCommand } from "../../lib/app/send-command";

/** What the rooms of the page do to the world. Tests pass their own. */
export interface ManageServices {
  callServer: typeof callServer;
  send: typeof sendCommand;
  requestAccess: typeof requestAccess;
}

/** The services of the real page. */
export const manageServices: ManageServices = { callServer, send: sendCommand, requestAccess };
