import { createContext } from "preact";
import { callPuq } from "../../../lib/app/call-puq";
import { openOwnHooks, type OwnHooks } from "../../../lib/app/own-hooks";
import { sendWebhookTest } from "../../../lib/app/send-webhook-test";
import { followAutomations } from "../../../lib/app/stored-automations";

/** What this room does outside the page besides asking the server. Tests pass their own. */
export interface WebhooksEffects {
  openOwnHooks: (connection: string) => OwnHooks;
  sendTest: typeof sendWebhookTest;
  followAutomations: typeof followAutomations;
  callPuq: typeof callPuq;
}

export const webhooksEffects: WebhooksEffects = {
  openOwnHooks,
  sendTest: sendWebhookTest,
  followAutomations,
  callPuq,
};

export const WebhooksEffectsContext = createContext(webhooksEffects);
