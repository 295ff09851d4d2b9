import { empty, forbidden, json, notFound, refuse, serverError } from "../http/answer.ts";
import { readBody } from "../http/body.ts";
import { paginate } from "../http/paginate.ts";
import type { Call, Route } from "../http/route.ts";
import type { Notice } from "../log/log-model.ts";
import { presentNotice } from "../present/present-notice.ts";

/** The server's own notifications (reference §16). */
export const NOTIFICATION_ROUTES: Route[] = [
  { path: "/accounts/notifications", gates: "none", handlers: { GET: list } },
  { path: "/accounts/notifications/count", gates: "none", handlers: { GET: count } },
  { path: "/accounts/notifications/read", gates: "none", handlers: { POST: markRead } },
  { path: "/accounts/notifications/:id", gates: "none", handlers: { DELETE: remove } },
];

function list(call: Call) {
  const ordering = choice(call, "ordering", ["datetime", "-datetime"]);
  const direction = ordering === "datetime" ? 1 : -1;
  const rows = mine(call).sort((a, b) => direction * (a.at - b.at || a.id - b.id));
  return json(
    200,
    paginate(call.request, rows, (notice) => presentNotice(call.state, notice)),
  );
}

function count(call: Call) {
  return json(200, { count: mine(call).length });
}

function markRead({ state, person, request }: Call) {
  if (person.type === "guest") return forbidden();
  const { notifications = [] } = readBody(request);
  if (!Array.isArray(notifications)) return refuse(serverError());
  for (const notice of state.notices) {
    if (notice.userId === person.id && notifications.includes(notice.id)) notice.isRead = true;
  }
  return empty();
}

function remove({ state, person, parameters }: Call) {
  const found = state.notices.find(({ id, userId }) => id === Number(parameters.id) && userId === person.id);
  if (!found) return notFound();
  state.notices = state.notices.filter((notice) => notice !== found);
  return empty();
}

function mine(call: Call): Notice[] {
  const { state, person } = call;
  if (person.type === "guest") refuse(forbidden());
  const status = choice(call, "status", ["new", "read"]);
  return state.notices.filter(
    ({ userId, isRead }) => userId === person.id && (status === null || isRead === (status === "read")),
  );
}

/** A choice as django-filter reads it, refused in its own form (reference §3, family C). */
function choice({ request }: Call, name: string, choices: string[]): string | null {
  const value = request.query.get(name);
  if (value === null || value === "") return null;
  if (choices.includes(value)) return value;
  const text = `Select a valid choice. ${value} is not one of the available choices.`;
  return refuse(json(400, { [name]: [text] }));
}
