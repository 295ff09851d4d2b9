import { signal, type ReadonlySignal } from "@preact/signals";
import type { callServer } from "../../../lib/app/call-server";
import type { OwnHooks } from "../../../lib/app/own-hooks";
import type { Failure, Result } from "../../../lib/http/failure";
import type { Webhook } from "../../../lib/pneumatic/webhooks";
import type { Connection } from "../../../lib/store/stored";
import { sortHooks } from "./webhook-events";

/** An event with its address. `isOwn`: this browser has set it. */
export interface ShownHook extends Webhook {
  isOwn: boolean;
}

export type WebhooksView =
  { state: "loading" } | { state: "failed"; failure: Failure } | { state: "read"; hooks: ShownHook[] };

/** The webhooks of an account as the server tells them. Each change is followed by reading them again. */
export interface WebhooksState {
  view: ReadonlySignal<WebhooksView>;
  /** Answers with what went wrong, or null; like everything below. */
  read: () => Promise<Failure | null>;
  subscribe: (event: string, url: string) => Promise<Failure | null>;
  unsubscribe: (event: string) => Promise<Failure | null>;
  subscribeAll: (url: string) => Promise<Failure | null>;
  unsubscribeAll: () => Promise<Failure | null>;
}

export function createWebhooksState(
  connection: Connection,
  call: typeof callServer,
  own: OwnHooks,
): WebhooksState {
  const view = signal<WebhooksView>({ state: "loading" });

  async function show({ event, url }: Webhook): Promise<ShownHook> {
    return { event, url, isOwn: url !== null && (await own.has(event, url)) };
  }

  async function read(): Promise<Failure | null> {
    const answer = await call(connection, (client, http) => client.listWebhooks(http));
    view.value = answer.ok
      ? { state: "read", hooks: sortHooks(await Promise.all(answer.value.map(show))) }
      : { state: "failed", failure: answer.failure };
    return answer.ok ? null : answer.failure;
  }

  /** Reads again after a failure too: the server may have acted before it failed. */
  async function change(answer: Promise<Result<null>>, set: Webhook[] = []): Promise<Failure | null> {
    const changed = await answer;
    if (changed.ok) for (const { event, url } of set) if (url !== null) await own.add(event, url);
    await read();
    return changed.ok ? null : changed.failure;
  }

  return {
    view,
    read,
    subscribe: (event, url) =>
      change(
        call(connection, (client, http) => client.subscribeWebhook(http, event, url)),
        [{ event, url }],
      ),
    unsubscribe: (event) =>
      change(call(connection, (client, http) => client.unsubscribeWebhook(http, event))),
    subscribeAll: (url) => {
      const events = view.value.state === "read" ? view.value.hooks : [];
      return change(
        call(connection, (client, http) => client.subscribeAllWebhooks(http, url)),
        events.map(({ event }) => ({ event, url })),
      );
    },
    unsubscribeAll: () => change(call(connection, (client, http) => client.unsubscribeAllWebhooks(http))),
  };
}
