export const DIALECT_NAMES = ["v7.3", "v5.0", "documented"] as const;
export type DialectName = (typeof DIALECT_NAMES)[number];

/** What sets one release of the server apart from another, trait by trait (reference §23, §28 and §30). */
export interface SandboxDialect {
  name: DialectName;
  /** What a chosen option is sent as. */
  choice: "text" | "api-name" | "id";
  /** True: dates are ISO 8601 under `due_date`, `date_started` …; false: Unix seconds under `…_tsp`. */
  isoDates: boolean;
  person: "email-or-name" | "id";
  file: "link" | "attachment-id";
  /** Which addresses complete a task. */
  completeRoutes: ("task" | "workflow")[];
  /** True: every output field is looked at, whether sent or not (releases before v7.1). */
  allFieldsEnforced: boolean;
  fieldsets: boolean;
  /** True: each member of a performing group has to finish when all must. */
  everyGroupMember: boolean;
  /** Many `pn-…` keys per person, or one of 32 characters. */
  keys: "many" | "one";
  /** The cookie with the raw key (reference §31, item 2). */
  fileServiceCookie: boolean;
  schema: boolean;
  /** `/ws/events` for everything, one address for each kind of thing, or no socket at all. */
  sockets: "one" | "by-kind" | "none";
  webhookEvents: string[];
  subscribeAllAnswersUrl: boolean;
  titlesByTasks: boolean;
  /** The documentation types the ids of the task list as strings. */
  rowIdsAreText: boolean;
}

const WEBHOOK_EVENTS = ["task_returned", "workflow_started", "workflow_completed", "task_completed"];

const V5: SandboxDialect = {
  name: "v5.0",
  choice: "api-name",
  isoDates: false,
  person: "email-or-name",
  file: "attachment-id",
  completeRoutes: ["task", "workflow"],
  allFieldsEnforced: true,
  fieldsets: false,
  everyGroupMember: false,
  keys: "one",
  fileServiceCookie: false,
  schema: false,
  sockets: "by-kind",
  webhookEvents: WEBHOOK_EVENTS,
  subscribeAllAnswersUrl: false,
  titlesByTasks: true,
  rowIdsAreText: false,
};

const DIALECTS: Record<DialectName, SandboxDialect> = {
  "v7.3": {
    name: "v7.3",
    choice: "text",
    isoDates: false,
    person: "email-or-name",
    file: "link",
    completeRoutes: ["task"],
    allFieldsEnforced: false,
    fieldsets: true,
    everyGroupMember: true,
    keys: "many",
    fileServiceCookie: true,
    schema: true,
    sockets: "one",
    webhookEvents: WEBHOOK_EVENTS,
    subscribeAllAnswersUrl: false,
    titlesByTasks: true,
    rowIdsAreText: false,
  },
  "v5.0": V5,
  documented: {
    ...V5,
    name: "documented",
    choice: "id",
    sockets: "none",
    isoDates: true,
    person: "id",
    completeRoutes: ["workflow"],
    webhookEvents: ["workflow_completed", "workflow_started", "task_completed_v2", "task_returned"],
    subscribeAllAnswersUrl: true,
    titlesByTasks: false,
    rowIdsAreText: true,
  },
};

/** Gives the traits of one of the servers the sandbox can stand in for. */
export function dialectOf(name: DialectName): SandboxDialect {
  return DIALECTS[name];
}
