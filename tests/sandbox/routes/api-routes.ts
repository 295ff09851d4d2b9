import type { SandboxDialect } from "../dialect.ts";
import type { Route } from "../http/route.ts";
import { apiKeyRoutes } from "./api-keys.ts";
import { attachmentRoutes } from "./attachments.ts";
import { authRoutes } from "./auth.ts";
import { CHECKLIST_ROUTES } from "./checklists.ts";
import { COMMENT_ROUTES } from "./comments.ts";
import { EVENT_ROUTES } from "./events.ts";
import { NOTIFICATION_ROUTES } from "./notifications.ts";
import { PEOPLE_ROUTES } from "./people.ts";
import { PERFORMER_ROUTES } from "./performers.ts";
import { RETURN_ROUTES } from "./returns.ts";
import { taskRoutes } from "./tasks.ts";
import { RUN_ROUTE } from "./run.ts";
import { templateRoutes } from "./templates.ts";
import { WORKFLOW_FIELDS_ROUTE } from "./workflow-fields.ts";
import { TEMPLATE_WRITE_ROUTES } from "./template-writes.ts";
import { WORKFLOW_LIST_ROUTES } from "./workflow-lists.ts";
import { WORKFLOW_ROUTES } from "./workflows.ts";
import { webhookExampleRoutes } from "./webhook-examples.ts";
import { WEBHOOK_ROUTES } from "./webhooks.ts";

/** Every address of the API that this server has; the rest is the 404 page. */
export function apiRoutes(dialect: SandboxDialect): Route[] {
  return [
    ...authRoutes(dialect),
    // Before tasks and workflows, whose addresses take anything for an id.
    ...webhookExampleRoutes(dialect),
    ...taskRoutes(dialect),
    ...CHECKLIST_ROUTES,
    ...RETURN_ROUTES,
    ...PERFORMER_ROUTES,
    ...COMMENT_ROUTES,
    ...EVENT_ROUTES,
    ...NOTIFICATION_ROUTES,
    ...PEOPLE_ROUTES,
    ...apiKeyRoutes(dialect),
    ...templateRoutes(dialect),
    ...TEMPLATE_WRITE_ROUTES,
    RUN_ROUTE,
    // Before the workflows, whose addresses take anything for an id.
    ...attachmentRoutes(dialect),
    WORKFLOW_FIELDS_ROUTE,
    ...WORKFLOW_LIST_ROUTES,
    ...WORKFLOW_ROUTES,
    ...WEBHOOK_ROUTES,
  ];
}
