import { useMemo } from "preact/hooks";
import type { RoomProps } from "../rooms";
import { WebhookPage } from "./webhook-page";
import { webhooksEffects, WebhooksEffectsContext, type WebhooksEffects } from "./webhooks-effects";
import { WebhooksList } from "./webhooks-list";
import { createWebhooksState } from "./webhooks-state";

/** The webhooks of the account, or what one of its events sends. */
export function WebhooksRoom({
  connection,
  rest,
  services,
  effects = webhooksEffects,
}: RoomProps & { effects?: WebhooksEffects }) {
  const { callServer } = services;
  const state = useMemo(
    () => createWebhooksState(connection, callServer, effects.openOwnHooks(connection.id)),
    [connection, callServer, effects],
  );
  const [event] = rest;
  return (
    <WebhooksEffectsContext.Provider value={effects}>
      {event === undefined ? (
        <WebhooksList connection={connection} state={state} />
      ) : (
        <WebhookPage key={event} event={event} connection={connection} services={services} />
      )}
    </WebhooksEffectsContext.Provider>
  );
}
