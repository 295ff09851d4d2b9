import * as shapes from "../http/shapes";
import type { Result } from "../http/failure";
import type { Http } from "../http/http";
import { act } from "./act";
import { readPage } from "./pages";
import { readEach, readerOf, textOrNull } from "./schema";

/** An event under the server's own name, and the address it goes to. */
export interface Webhook {
  event: string;
  url: string | null;
}

const readHook = readerOf(shapes.object({ event: shapes.text, url: textOrNull }));
const readUrl = readerOf(shapes.object({ url: shapes.maybe(shapes.text) }));

const eventPath = (event: string) => `/webhooks/events/${encodeURIComponent(event)}`;

/** The events a server knows, under its own names, and where each goes. Admins and owners only (reference §18). */
export function listWebhooks(http: Http): Promise<Result<Webhook[]>> {
  return http.request({
    method: "GET",
    path: "/webhooks/events",
    read: (body) => {
      const page = readPage(body);
      return (
        page && readEach(page.items, readHook).toSorted((one, other) => (one.event < other.event ? -1 : 1))
      );
    },
  });
}

/** One event. An unknown one is `not-found`. */
export function getWebhook(http: Http, event: string): Promise<Result<Webhook>> {
  return http.request({
    method: "GET",
    path: eventPath(event),
    read: (body) => {
      const hook = readUrl(body);
      return hook && { event, url: hook.url };
    },
  });
}

/** Sends an event to an address from now on. Over 255 characters crash the server: check before (reference §18). */
export function subscribeWebhook(http: Http, event: string, url: string): Promise<Result<null>> {
  return act(http, "POST", `${eventPath(event)}/subscribe`, { url });
}

/** Takes away every hook of this event in the whole account. */
export function unsubscribeWebhook(http: Http, event: string): Promise<Result<null>> {
  return act(http, "POST", `${eventPath(event)}/unsubscribe`);
}

/** Replaces every hook of the whole account by this address for all events. */
export function subscribeAllWebhooks(http: Http, url: string): Promise<Result<null>> {
  return act(http, "POST", "/webhooks/subscribe", { url });
}

/** Takes away every hook of the whole account. */
export function unsubscribeAllWebhooks(http: Http): Promise<Result<null>> {
  return act(http, "POST", "/webhooks/unsubscribe");
}
