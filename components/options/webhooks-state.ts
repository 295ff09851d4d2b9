import { signal, type ReadonlySignal } from "@preact/signals";
import type { Failure, Result } from "../../lib/http/failure";
import type { Webhook } from "../../lib/pneumatic/webhooks";
import type { Connection } from "../../lib/store/stored";
import type { OptionsEffects } from "./options-effects";
import { sortHooks } from "./webhook-events";

export type WebhooksView =
  { state: "loading" } | { state: "failed"; failure: Failure } | { state: "read"; hooks: Webhook[] };

/** The webhooks of an account as the server tells them. Each change is followed by reading them again. */
export interface WebhooksState {
  view: ReadonlySignal<WebhooksView>;
  read: () => Promise<void>;
  /** Each answers with what went wrong, or null. */
  subscribe: (event: string, url: string) => Promise<Failure | null>;
  unsubscribe: (event: string) => Promise<Failure | null>;
  subscribeAll: (url: string) => Promise<Failure | null>;
  unsubscribeAll: () => Promise<Failure | null>;
}

export function createWebhooksState(
  connection: Connection,
  call: OptionsEffects["callServer"],
): WebhooksState {
  const view = signal<WebhooksView>({ state: "loading" });

  async function read(): Promise<void> {
    const answer = await call(connection, (client, http) => client.listWebhooks(http));
    view.value = answer.ok
      ? { state: "read", hooks: sortHooks(answer.value) }
      : { state: "failed", failure: answer.failure };
  }

  /** Reads again after a failure too: the server may have acted before it failed. */
  async function change(answer: Promise<Result<null>>): Promise<Failure | null> {
    const changed = await answer;
    await read();
    return changed.ok ? null : changed.failure;
  }

  return {
    view,
    read,
    subscribe: (event, url) =>
      change(call(connection, (client, http) => client.subscribeWebhook(http, event, url))),
    unsubscribe: (event) =>
      change(call(connection, (client, http) => client.unsubscribeWebhook(http, event))),
    subscribeAll: (url) => change(call(connection, (client, http) => client.subscribeAllWebhooks(http, url))),
    unsubscribeAll: () => change(call(connection, (client, http) => client.unsubscribeAllWebhooks(http))),
  };
}
