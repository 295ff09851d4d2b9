import { openOwnHooks, type OwnHooks } from "../../../lib/app/own-hooks";
import { sendWebhookTest } from "../../../lib/app/send-webhook-test";

/** What this room does outside the page besides asking the server. Tests pass their own. */
export interface WebhooksEffects {
  openOwnHooks: (connection: string) => OwnHooks;
  sendTest: typeof sendWebhookTest;
}

export const webhooksEffects: WebhooksEffects = { openOwnHooks, sendTest: sendWebhookTest };
