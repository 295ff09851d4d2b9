import { signal, type ReadonlySignal } from "@preact/signals";
import type { Failure } from "../../lib/http/failure";
import type { Answer, WebhookHook } from "../../lib/messages/command";
import type { OptionsEffects } from "./options-effects";
import { sortHooks } from "./webhook-events";

export type WebhooksView =
  { state: "loading" } | { state: "failed"; failure: Failure } | { state: "read"; hooks: WebhookHook[] };

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

export function createWebhooksState(connection: string, send: OptionsEffects["send"]): WebhooksState {
  const view = signal<WebhooksView>({ state: "loading" });

  async function read(): Promise<void> {
    const answer = await send("list-webhooks", { connection });
    view.value = answer.ok
      ? { state: "read", hooks: sortHooks(answer.value) }
      : { state: "failed", failure: answer.failure };
  }

  /** Reads again after a failure too: the server may have acted before it failed. */
  async function change(answer: Promise<Answer<"subscribe-webhook">>): Promise<Failure | null> {
    const changed = await answer;
    await read();
    return changed.ok ? null : changed.failure;
  }

  return {
    view,
    read,
    subscribe: (event, url) => change(send("subscribe-webhook", { connection, event, url })),
    unsubscribe: (event) => change(send("unsubscribe-webhook", { connection, event })),
    subscribeAll: (url) => change(send("subscribe-all-webhooks", { connection, url })),
    unsubscribeAll: () => change(send("unsubscribe-all-webhooks", { connection })),
  };
}
