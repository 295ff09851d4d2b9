import type { Command } from "../messages/command";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import {
  getWebhook,
  listWebhooks,
  subscribeAllWebhooks,
  subscribeWebhook,
  unsubscribeAllWebhooks,
  unsubscribeWebhook,
} from "../pneumatic/webhooks";

export type WebhookCommand = Extract<Command, { name: `${string}webhook${string}` }>;

/** Answers a webhook command with the server's own words; nothing of it is stored here. */
export function runWebhookCommand(command: WebhookCommand, http: Http): Promise<Result<unknown>> {
  switch (command.name) {
    case "list-webhooks":
      return listWebhooks(http);
    case "read-webhook":
      return getWebhook(http, command.input.event);
    case "subscribe-webhook":
      return subscribeWebhook(http, command.input.event, command.input.url);
    case "unsubscribe-webhook":
      return unsubscribeWebhook(http, command.input.event);
    case "subscribe-all-webhooks":
      return subscribeAllWebhooks(http, command.input.url);
    case "unsubscribe-all-webhooks":
      return unsubscribeAllWebhooks(http);
  }
}
