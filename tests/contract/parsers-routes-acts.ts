import {
  addPerformer,
  removePerformer,
  setTaskDueDate,
  type PerformerReference,
} from "../../lib/pneumatic/performers";
import { returnTask } from "../../lib/pneumatic/return-task";
import { member, route, same, text, type Route } from "./parsers-route";
import type { Exchange } from "./recordings.ts";

const PERFORMERS: { infix: string; reference: (exchange: Exchange) => PerformerReference }[] = [
  { infix: "", reference: (exchange) => ({ kind: "user", id: Number(member(exchange, "user_id")) }) },
  { infix: "group-", reference: (exchange) => ({ kind: "group", id: Number(member(exchange, "group_id")) }) },
  { infix: "guest-", reference: (exchange) => ({ kind: "guest", email: text(member(exchange, "email")) }) },
];
const nothing = () => null;

/** What is done to a task, as recorded: whatever the answer, it is done. */
export const ACT_ROUTES: Route[] = [
  ...PERFORMERS.flatMap(({ infix, reference }) =>
    (
      [
        ["create", addPerformer],
        ["delete", removePerformer],
      ] as const
    ).map(([verb, act]) =>
      route(
        "POST",
        new RegExp(`^/v2/tasks/(\\d+)/${verb}-${infix}performer$`),
        ({ http, exchange, caught }) => act(http, caught[0] ?? "", reference(exchange)),
        same,
        nothing,
      ),
    ),
  ),
  route(
    "POST",
    /^\/v2\/tasks\/(\d+)\/revert$/,
    ({ http, exchange, caught }) => returnTask(http, caught[0] ?? "", text(member(exchange, "comment"))),
    same,
    nothing,
  ),
  route(
    "POST",
    /^\/v2\/tasks\/(\d+)\/due-date$/,
    ({ http, exchange, caught }) =>
      setTaskDueDate(http, caught[0] ?? "", Number(member(exchange, "due_date_tsp")) * 1000),
    same,
    nothing,
  ),
  route(
    "DELETE",
    /^\/v2\/tasks\/(\d+)\/due-date$/,
    ({ http, caught }) => setTaskDueDate(http, caught[0] ?? "", null),
    same,
    nothing,
  ),
];
