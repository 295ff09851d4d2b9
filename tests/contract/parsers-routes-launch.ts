import { isRecord } from "../../lib/http/json";
import {
  countNotifications,
  deleteNotification,
  listNotifications,
  markNotificationsRead,
} from "../../lib/pneumatic/notifications";
import { runTemplate } from "../../lib/pneumatic/run-template";
import { listTemplates } from "../../lib/pneumatic/templates";
import { items, member, milliseconds, route, same, text, type Route } from "./parsers-route";
import type { RawWorkflow } from "./parsers-routes-workflows";

interface RawField {
  api_name: string;
  type: string;
  order: number;
  is_required: boolean;
  selections?: (string | { value: string })[];
}
interface RawTemplate {
  id: number;
  name: string;
  is_active: boolean;
  tasks_count: number;
  workflows_count?: number;
  wf_name_template: string | null;
  kickoff: { fields: RawField[]; fieldsets?: { order: number; fields: RawField[] }[] };
}
interface RawNotification {
  id: number;
  text: string | null;
  type: string;
  datetime_tsp: number;
  status: string;
  author: number | null;
  task: {
    id: number;
    name: string;
    due_date_tsp?: number;
    delay?: { estimated_end_date_tsp: number };
  } | null;
  workflow: { id: number; name: string } | null;
}

const named = (thing: { id: number; name: string } | null) =>
  thing && { id: String(thing.id), name: thing.name };
const inOrder = <T extends { order: number }>(list: T[]) =>
  list.toSorted((one, other) => other.order - one.order);
const viewRawFields = (fields: RawField[]) =>
  inOrder(fields).map(({ api_name, type, is_required, selections = [] }) => {
    const options = selections.map((option) => (typeof option === "string" ? option : option.value));
    return [api_name, type, is_required, options];
  });

/** Launching and the server's own notifications, as recorded. */
export const LAUNCH_ROUTES: Route[] = [
  route(
    "GET",
    /^\/templates$/,
    ({ http }) => listTemplates(http, { limit: 20, offset: 0 }),
    ({ templates, unreadable }) => {
      const viewFields = (fields: (typeof templates)[number]["fields"]) =>
        fields.map((field) => {
          const options = field.type === "unknown" ? [] : field.options.map((option) => option.text);
          return [field.apiName, field.type, field.required, options];
        });
      const seen = templates.map((template) => ({
        ...template,
        description: undefined,
        fields: viewFields(template.fields),
        fieldsets: template.fieldsets.map(({ fields }) => viewFields(fields)),
      }));
      return { templates: seen, unreadable };
    },
    (body: RawTemplate[] | { results: RawTemplate[] }) => ({
      templates: items(body).map((template) => ({
        id: String(template.id),
        name: template.name,
        namePattern: template.wf_name_template,
        active: template.is_active,
        steps: template.tasks_count,
        uses: template.workflows_count ?? null,
        fields: viewRawFields(template.kickoff.fields),
        fieldsets: inOrder(template.kickoff.fieldsets ?? []).map(({ fields }) => viewRawFields(fields)),
      })),
      unreadable: 0,
    }),
  ),
  route(
    "POST",
    /^\/templates\/(\d+)\/run$/,
    ({ http, exchange, caught }) => {
      const kickoff = member(exchange, "kickoff");
      return runTemplate(http, {
        template: caught[0] ?? "",
        templateName: "",
        name: text(member(exchange, "name")),
        urgent: member(exchange, "is_urgent") === true,
        dueAt: null,
        kickoff: isRecord(kickoff) ? kickoff : {},
        ancestorTask: null,
      });
    },
    same,
    (body: RawWorkflow) => ({ id: String(body.id), name: body.name }),
  ),
  route(
    "GET",
    /^\/accounts\/notifications$/,
    ({ http }) => listNotifications(http, { limit: 20, offset: 0 }),
    ({ notifications }) => notifications,
    (body: RawNotification[] | { results: RawNotification[] }) =>
      items(body).map((raw) => ({
        id: String(raw.id),
        kind: raw.type,
        text: raw.text ?? "",
        at: milliseconds(raw.datetime_tsp),
        read: raw.status === "read",
        authorId: raw.author,
        task: named(raw.task),
        workflow: named(raw.workflow),
        dueAt: milliseconds(raw.task?.due_date_tsp),
        until: milliseconds(raw.task?.delay?.estimated_end_date_tsp),
      })),
  ),
  route(
    "GET",
    /^\/accounts\/notifications\/count$/,
    ({ http }) => countNotifications(http, "new"),
    same,
    (body: { count: number }) => body.count,
  ),
  route(
    "POST",
    /^\/accounts\/notifications\/read$/,
    ({ http }) => markNotificationsRead(http, ["1"]),
    same,
    same,
  ),
  route(
    "DELETE",
    /^\/accounts\/notifications\/(\d+)$/,
    ({ http, caught }) => deleteNotification(http, caught[0] ?? ""),
    same,
    same,
  ),
];
