import { empty, forbidden, json, notFound, parameterRefusal, refuse, serverError } from "../http/answer.ts";
import { readBody } from "../http/body.ts";
import type { Call, Handler, Route } from "../http/route.ts";
import { isAbsoluteAddress } from "../fields/web-address.ts";
import type { State } from "../state.ts";

/** Webhook settings, for admins and the account owner only (reference §18). */
export const WEBHOOK_ROUTES: Route[] = [
  { path: "/webhooks/events", gates: "all", handlers: { GET: forAdmins(list) } },
  { path: "/webhooks/events/:event", gates: "all", handlers: { GET: forAdmins(getOne) } },
  { path: "/webhooks/events/:event/subscribe", gates: "all", handlers: { POST: forAdmins(subscribe) } },
  { path: "/webhooks/events/:event/unsubscribe", gates: "all", handlers: { POST: forAdmins(unsubscribe) } },
  { path: "/webhooks/subscribe", gates: "all", handlers: { POST: forAdmins(subscribeAll) } },
  { path: "/webhooks/unsubscribe", gates: "all", handlers: { POST: forAdmins(unsubscribeAll) } },
];

function forAdmins(handler: Handler): Handler {
  return (call) => (call.person.isAdmin || call.person.isOwner ? handler(call) : forbidden());
}

function list({ state }: Call) {
  const events = state.dialect.webhookEvents;
  return json(
    200,
    events.map((event) => ({ event, url: urlOf(state, event) })),
  );
}

function getOne({ state, parameters }: Call) {
  const event = known(state, parameters.event);
  return event ? json(200, { url: urlOf(state, event) }) : notFound();
}

function subscribe({ state, person, parameters, request }: Call) {
  const event = known(state, parameters.event);
  if (!event) return notFound();
  put(state, person.id, event, readUrl(readBody(request)));
  return empty();
}

function unsubscribe({ state, parameters }: Call) {
  const event = known(state, parameters.event);
  if (!event) return notFound();
  state.hooks = state.hooks.filter((hook) => hook.event !== event);
  return empty();
}

/** Deletes every hook of the account first, as the real one does. */
function subscribeAll({ state, person, request }: Call) {
  const url = readUrl(readBody(request));
  state.hooks = [];
  for (const event of state.dialect.webhookEvents) put(state, person.id, event, url);
  return state.dialect.subscribeAllAnswersUrl ? json(200, { url }) : empty();
}

function unsubscribeAll({ state }: Call) {
  state.hooks = [];
  return empty();
}

function known(state: State, event: string | undefined): string | undefined {
  return state.dialect.webhookEvents.find((name) => name === event);
}

/** One address per event is shown, even where several people have one: the later. */
function urlOf(state: State, event: string): string | null {
  return state.hooks.findLast((hook) => hook.event === event)?.url ?? null;
}

function put(state: State, userId: number, event: string, url: string): void {
  const taken = state.hooks.some(
    (hook) => hook.event === event && hook.url === url && hook.userId !== userId,
  );
  if (taken) refuse(serverError());
  state.hooks = state.hooks.filter((hook) => hook.event !== event || hook.userId !== userId);
  state.hooks.push({ userId, event, url });
}

function readUrl(body: Record<string, unknown>): string {
  const { url } = body;
  if (url === undefined) refuse(parameterRefusal("url", "This field is required."));
  if (url === null) refuse(parameterRefusal("url", "This field may not be null."));
  if (url === "") refuse(parameterRefusal("url", "This field may not be blank."));
  if (typeof url !== "string" || !isAbsoluteAddress(url.trim())) {
    return refuse(parameterRefusal("url", "Enter a valid URL."));
  }
  if (url.length > 255) refuse(serverError());
  return url.trim();
}
