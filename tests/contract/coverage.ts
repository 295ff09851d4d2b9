/** Which servers a row speaks of: all alike, those as documented ("classic"), or today's. */
export type Speech = "both" | "classic" | "today";

/** What in this extension uses a documented endpoint. Paths are from the top of the repository. */
export interface CoverageRow {
  /** As in `documented-endpoints.ts`. */
  title: string;
  speech: Speech;
  /** Method and path as they are sent. */
  request: string;
  client: { file: string; name: string };
  screen: string;
  /** The end-to-end test that uses it: its file, and its title as written there. */
  test: { file: string; title: string };
}

const DIRECTORY = "lib/pneumatic";
const EVERY_FIELD = {
  file: "tests/e2e/complete.e2e.ts",
  title: "stores on the server exactly what was typed",
};
const HOOKS_EACH = {
  file: "tests/e2e/webhooks.e2e.ts",
  title: "are subscribed, changed and removed (%s)",
};
const HOOKS_ALL = {
  file: "tests/e2e/webhooks.e2e.ts",
  title: "are replaced for all events at once only after a warning, and removed likewise (%s)",
};
const STAND = {
  file: "tests/e2e/automations.e2e.ts",
  title: "stand with their state and last result, are found, and turned on and off until the plan is full",
};
const PUBLISH = {
  file: "tests/e2e/automations.e2e.ts",
  title: "are published and rolled back, and every refusal is told in words",
};
const templates = (name: string) => ({ file: `${DIRECTORY}/manage-templates.ts`, name });
const webhooks = (name: string) => ({ file: `${DIRECTORY}/webhooks.ts`, name });

const CLASSIC_LAUNCH = {
  file: "tests/e2e/classic.e2e.ts",
  title: "lists its templates, starts one and leads to its first task",
};

/** The rows of endpoints whose requests or answers differ: one for each of the two kinds of servers. */
const inBoth = (row: Omit<CoverageRow, "speech">): CoverageRow[] => [
  { ...row, speech: "classic" },
  { ...row, speech: "today" },
];

export const COVERAGE: CoverageRow[] = [
  {
    title: "Get All Templates",
    speech: "classic",
    request: "GET /templates",
    client: { file: `${DIRECTORY}/templates.ts`, name: "listTemplates" },
    screen: "components/launch/template-list.tsx",
    test: CLASSIC_LAUNCH,
  },
  {
    title: "Get All Templates",
    speech: "today",
    request: "GET /templates",
    client: { file: `${DIRECTORY}/templates.ts`, name: "listTemplates" },
    screen: "components/launch/template-list.tsx",
    test: {
      file: "tests/e2e/launch.e2e.ts",
      title: "starts one from the keyboard and goes straight to one's own first task",
    },
  },
  {
    title: "Get a Specific Template",
    speech: "classic",
    request: "GET /templates/{id}",
    client: templates("getTemplate"),
    screen: "components/manage/templates/template-page.tsx",
    test: {
      file: "tests/e2e/templates.e2e.ts",
      title: "are imported from JSON, judged before anything is sent (%s)",
    },
  },
  {
    title: "Get a Specific Template",
    speech: "today",
    request: "GET /templates/{id}",
    client: templates("getTemplate"),
    screen: "components/manage/templates/template-page.tsx",
    test: {
      file: "tests/e2e/templates.e2e.ts",
      title: "are listed, read as an outline, duplicated, and launched",
    },
  },
  ...inBoth({
    title: "Create a new template",
    request: "POST /templates",
    client: templates("createTemplate"),
    screen: "components/manage/templates/create-actions.tsx",
    test: {
      file: "tests/e2e/templates.e2e.ts",
      title: "are imported from JSON, judged before anything is sent (%s)",
    },
  }),
  {
    title: "Upload file for attachment",
    speech: "classic",
    request: "POST /workflows/attachments",
    client: { file: `${DIRECTORY}/classic-attachments.ts`, name: "createAttachment" },
    screen: "components/fields/file-control.tsx",
    test: EVERY_FIELD,
  },
  {
    title: "Upload file for attachment",
    speech: "today",
    request: "POST {file service}/upload",
    client: { file: `${DIRECTORY}/file-service.ts`, name: "uploadFile" },
    screen: "components/fields/file-control.tsx",
    test: EVERY_FIELD,
  },
  {
    title: "Make a file public",
    speech: "classic",
    request: "POST /workflows/attachments/{id}/publish",
    client: { file: `${DIRECTORY}/classic-attachments.ts`, name: "publishAttachment" },
    screen: "components/fields/file-control.tsx",
    test: EVERY_FIELD,
  },
  {
    title: "Make a file public",
    speech: "today",
    request: "POST {file service}/upload, which publishes it as well",
    client: { file: `${DIRECTORY}/file-service.ts`, name: "uploadFile" },
    screen: "components/fields/file-control.tsx",
    test: EVERY_FIELD,
  },
  {
    title: "Launch a Workflow",
    speech: "classic",
    request: "POST /templates/{id}/run",
    client: { file: `${DIRECTORY}/run-template.ts`, name: "runTemplate" },
    screen: "components/launch/launch-screen.tsx",
    test: CLASSIC_LAUNCH,
  },
  {
    title: "Launch a Workflow",
    speech: "today",
    request: "POST /templates/{id}/run",
    client: { file: `${DIRECTORY}/run-template.ts`, name: "runTemplate" },
    screen: "components/launch/launch-screen.tsx",
    test: {
      file: "tests/e2e/launch.e2e.ts",
      title: "starts one from the keyboard and goes straight to one's own first task",
    },
  },
  ...inBoth({
    title: "Workflows fields data",
    request: "GET /workflows/fields",
    client: { file: `${DIRECTORY}/workflow-fields.ts`, name: "listWorkflowFields" },
    screen: "components/manage/data/fields-view.tsx",
    test: {
      file: "tests/e2e/data.e2e.ts",
      title: "of a template stand in a table that sorts, filters, and goes along as a file (%s)",
    },
  }),
  ...inBoth({
    title: "Get a list of tasks",
    request: "GET /v3/tasks",
    client: { file: `${DIRECTORY}/list-tasks.ts`, name: "listAllTasks" },
    screen: "components/inbox/task-list.tsx",
    test: EVERY_FIELD,
  }),
  ...inBoth({
    title: "Get a single task",
    request: "GET /v2/tasks/{id}",
    client: { file: `${DIRECTORY}/tasks.ts`, name: "getTask" },
    screen: "components/task/task-screen.tsx",
    test: EVERY_FIELD,
  }),
  {
    title: "Complete a task",
    speech: "classic",
    request: "POST /workflows/{workflow_id}/task-complete",
    client: { file: `${DIRECTORY}/tasks.ts`, name: "completeTask" },
    screen: "components/task/task-footer.tsx",
    test: EVERY_FIELD,
  },
  {
    title: "Complete a task",
    speech: "today",
    request: "POST /v2/tasks/{id}/complete",
    client: { file: `${DIRECTORY}/tasks.ts`, name: "completeTask" },
    screen: "components/task/task-footer.tsx",
    test: EVERY_FIELD,
  },
  ...inBoth({
    title: "Get user list",
    request: "GET /accounts/users",
    client: { file: `${DIRECTORY}/directory.ts`, name: "listUsers" },
    screen: "components/fields/person-control.tsx",
    test: EVERY_FIELD,
  }),
  ...inBoth({
    title: "List events",
    request: "GET /webhooks/events",
    client: webhooks("listWebhooks"),
    screen: "components/manage/webhooks/webhooks-list.tsx",
    test: HOOKS_EACH,
  }),
  {
    title: "Get a Specific Event",
    speech: "classic",
    request: "GET /webhooks/events/{event}",
    client: webhooks("getWebhook"),
    screen: "components/manage/webhooks/webhook-page.tsx",
    test: {
      file: "tests/e2e/webhooks-more.e2e.ts",
      title: "of an older server are shown as its documentation describes them",
    },
  },
  {
    title: "Get a Specific Event",
    speech: "today",
    request: "GET /webhooks/events/{event}",
    client: webhooks("getWebhook"),
    screen: "components/manage/webhooks/webhook-page.tsx",
    test: {
      file: "tests/e2e/webhooks-more.e2e.ts",
      title: "show what an event sends, from the server and made up in both ways, and come with receivers",
    },
  },
  ...inBoth({
    title: "Subscribe to an event",
    request: "POST /webhooks/events/{event}/subscribe",
    client: webhooks("subscribeWebhook"),
    screen: "components/manage/webhooks/webhook-row.tsx",
    test: HOOKS_EACH,
  }),
  ...inBoth({
    title: "Unsubscribe from an event",
    request: "POST /webhooks/events/{event}/unsubscribe",
    client: webhooks("unsubscribeWebhook"),
    screen: "components/manage/webhooks/webhook-row.tsx",
    test: HOOKS_EACH,
  }),
  ...inBoth({
    title: "Subscribe to all",
    request: "POST /webhooks/subscribe",
    client: webhooks("subscribeAllWebhooks"),
    screen: "components/manage/webhooks/webhooks-all.tsx",
    test: HOOKS_ALL,
  }),
  {
    title: "Unsubscribe from all",
    speech: "both",
    request: "POST /webhooks/unsubscribe",
    client: webhooks("unsubscribeAllWebhooks"),
    screen: "components/manage/webhooks/webhooks-all.tsx",
    test: HOOKS_ALL,
  },
  {
    title: "List workflows",
    speech: "both",
    request: "GET /v1/workflows",
    client: { file: "lib/puq/workflows.ts", name: "listWorkflows" },
    screen: "components/automations/automations-home.tsx",
    test: STAND,
  },
  {
    title: "Get workflow",
    speech: "both",
    request: "GET /v1/workflows/{id}",
    client: { file: "lib/puq/workflows.ts", name: "getWorkflow" },
    screen: "components/automations/overview.tsx",
    test: STAND,
  },
  {
    title: "Set workflow status",
    speech: "both",
    request: "PATCH /v1/workflows/{id}/status",
    client: { file: "lib/puq/workflows.ts", name: "setWorkflowStatus" },
    screen: "components/automations/status-switch.tsx",
    test: STAND,
  },
  {
    title: "Publish workflow version",
    speech: "both",
    request: "POST /v1/workflows/{id}/publish",
    client: { file: "lib/puq/versions.ts", name: "publishVersion" },
    screen: "components/automations/versions/publish-dialog.tsx",
    test: PUBLISH,
  },
  {
    title: "List workflow versions",
    speech: "both",
    request: "GET /v1/workflows/{id}/versions",
    client: { file: "lib/puq/versions.ts", name: "listVersions" },
    screen: "components/automations/versions/version-list.tsx",
    test: PUBLISH,
  },
  {
    title: "Get workflow version",
    speech: "both",
    request: "GET /v1/workflows/versions/{id}",
    client: { file: "lib/puq/versions.ts", name: "getVersion" },
    screen: "components/automations/versions/version-entry.tsx",
    test: PUBLISH,
  },
];
