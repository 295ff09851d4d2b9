/**
 * How one server wants and gives values: independent traits, each read from shapes (reference §28-30). Never a version
 * number, because releases mix them.
 */
export interface Dialect {
  /** How a chosen option is sent. */
  choice: "text" | "api-name" | "id";
  /** How a date field is sent and read. */
  date: "seconds" | "iso";
  /** How a person is sent: e-mail of a user or name of a group, or the numeric id. */
  person: "email-or-name" | "id";
  /** How files are sent: Markdown links of the file service, or attachment ids. */
  file: "link" | "attachment-id";
  /** Which address completes a task: `/v2/tasks/:id/complete` or `/workflows/:id/task-complete`. */
  complete: "task" | "workflow";
}

/** The dialect of today's server (reference §11). */
export const CURRENT_DIALECT: Dialect = {
  choice: "text",
  date: "seconds",
  person: "email-or-name",
  file: "link",
  complete: "task",
};
