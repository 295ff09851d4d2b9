/** An endpoint of one of the two published documentations. */
export interface DocumentedEndpoint {
  system: "Pneumatic" | "puq.ai";
  /** As the documentation calls it. */
  title: string;
  /** Whether today's servers want another request than the documented one (reference §26). */
  differs: boolean;
}

const pneumatic = (title: string, differs = false): DocumentedEndpoint => ({
  system: "Pneumatic",
  title,
  differs,
});
const puq = (title: string): DocumentedEndpoint => ({ system: "puq.ai", title, differs: false });

/** All that is documented, in the order of the documentations (reference §26, puq reference §1.3). */
export const DOCUMENTED_ENDPOINTS: DocumentedEndpoint[] = [
  pneumatic("Get All Templates", true),
  pneumatic("Get a Specific Template", true),
  pneumatic("Create a new template", true),
  pneumatic("Upload file for attachment", true),
  pneumatic("Make a file public", true),
  pneumatic("Launch a Workflow", true),
  pneumatic("Workflows fields data", true),
  pneumatic("Get a list of tasks", true),
  pneumatic("Get a single task", true),
  pneumatic("Complete a task", true),
  pneumatic("Get user list", true),
  pneumatic("List events", true),
  pneumatic("Get a Specific Event", true),
  pneumatic("Subscribe to an event", true),
  pneumatic("Unsubscribe from an event", true),
  pneumatic("Subscribe to all", true),
  pneumatic("Unsubscribe from all"),
  puq("List workflows"),
  puq("Get workflow"),
  puq("Set workflow status"),
  puq("Publish workflow version"),
  puq("List workflow versions"),
  puq("Get workflow version"),
];
