import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Strictness } from "./sandbox-compare.ts";
import { stageLists } from "./sandbox-lists.ts";
import type { RecordedList } from "./sandbox-lists.ts";
import { isRecord } from "../../lib/http/json.ts";
import { LOG_ADAPTERS } from "./sandbox-log-scenarios.ts";
import { stageEvents } from "./sandbox-log-stage.ts";
import type { Exchange, Scenario } from "./recordings.ts";
import { stageSimilar } from "./sandbox-stage.ts";
import type { Knowledge } from "./sandbox-stage.ts";
import { fieldsBefore, isShortenedView } from "./sandbox-views.ts";

/** All recordings of one version. */
export interface Library extends Knowledge {
  scenarios: Scenario[];
}

/** What one scenario needs besides its tasks. */
export interface Adapter {
  /** After the tasks are there, before the first exchange. */
  prepare?: (sandbox: Sandbox, library: Library) => void;
  /** What happened behind the scenes before this exchange. */
  before?: (sandbox: Sandbox, exchange: Exchange) => void;
  strictness?: (exchange: Exchange) => Strictness;
}

/** The inbox and its counters hold more than one scenario tells: there the form is compared, elsewhere all of it. */
export function usualStrictness({ request }: Exchange): Strictness {
  const whole =
    /^\/(?:v3\/tasks|accounts\/user\/counters|templates\/titles-by-tasks|attachments|templates\/titles-by-workflows|workflows|workflows\/fields|workflows\/count\/[\w-]+|(?:workflows|v2\/tasks)\/webhook-example)$/;
  return whole.test(request.path) ? "shape" : "meaning";
}

const strict = (): Strictness => "meaning";

/** Stages the inboxes of the people whose lists `tasks-list` holds. */
function stageInboxes(sandbox: Sandbox, library: Library): void {
  const lists = namedLists(library, {
    "no limit: bare array": 3,
    completed: 3,
    "second performer": 4,
    admin: 2,
  });
  stageLists(sandbox, lists, library);
}

function namedLists(library: Library, users: Record<string, number>): RecordedList[] {
  const exchanges = library.scenarios.find(({ name }) => name === "tasks-list")?.exchanges ?? [];
  return Object.entries(users).map(([name, user]) => {
    const exchange = exchanges.find((candidate) => candidate.name === name);
    return { user, completed: name === "completed", body: exchange?.response.body };
  });
}

/** Gives another number to a later step that was put into the queue under this one. */
function makeRoom({ state }: Sandbox, id: number): void {
  const queued = state.tasks.get(id);
  if (!queued) return;
  queued.id = state.nextId("task");
  state.tasks.set(queued.id, queued);
  state.tasks.delete(id);
}

const V7: Record<string, Adapter> = {
  ...LOG_ADAPTERS,
  "tasks-list": {
    prepare(sandbox, library) {
      stageInboxes(sandbox, library);
      sandbox.task(137).comments = ["Any news?"];
    },
    // Nothing orders the tasks without a due date among themselves.
    strictness: ({ name }) => (name === "ordering -overdue" ? "shape" : "meaning"),
  },
  "titles-and-steps": { prepare: stageInboxes },
  counters: { prepare: stageInboxes, strictness: strict },
  "account-gates": {
    before(sandbox, { name }) {
      const gate = name.startsWith("expired")
        ? "expired"
        : name.startsWith("no plan")
          ? "no-plan"
          : name.startsWith("too many users")
            ? "user-limit"
            : null;
      sandbox.setAccount({ gate, maxUsers: gate === "user-limit" ? 1 : 20 });
    },
    prepare({ state }) {
      state.groups.set(3, { id: 3, name: "Café & Content", members: [5, 3] });
      state.groups.set(4, { id: 4, name: "Night shift", members: [6] });
    },
    strictness: ({ request }) =>
      /^\/(?:accounts\/groups|auth\/context)$/.test(request.path) ? "meaning" : "shape",
  },
  "api-keys": {
    before(sandbox, { name }) {
      const own = sandbox.state.keys.find(({ id }) => id === 2)?.token ?? "";
      const made = sandbox.state.keys.find(({ id }) => id === 7)?.token;
      if (name === "the new key works" && made) sandbox.keys.admin = made;
      if (name === "admin deletes it" || name === "delete again") sandbox.keys.admin = own;
      if (name === "the deleted key is refused") sandbox.keys.admin = "pn-deleted";
    },
  },
  attachments: {
    prepare({ state }, { scenarios }) {
      const list = scenarios.find(({ name }) => name === "attachments")?.exchanges[1]?.response.body;
      for (const item of isRecord(list) && Array.isArray(list.results) ? list.results : []) {
        const id = isRecord(item) ? String(item.file_id) : "";
        const file = { id, name: id, contentType: "application/pdf", bytes: new Uint8Array() };
        state.files.set(id, { ...file, ownerId: 3 });
      }
    },
  },
  checklists: {
    prepare(sandbox) {
      for (const { items } of sandbox.task(463).checklists) for (const item of items) item.marked = false;
    },
    before(sandbox, { name }) {
      if (name === "workflow snoozed") sandbox.setWorkflowStatus(463, 3);
      if (name === "complete when all are ticked") {
        sandbox.setWorkflowStatus(463, 0);
        sandbox.tickAll(463);
      }
      if (name === "workflow finished") sandbox.setWorkflowStatus(463, 1);
    },
  },
  "file-service": {
    prepare(sandbox, library) {
      stageEvents(sandbox, library, "file-service", [974]);
      makeRoom(sandbox, 631);
      stageSimilar(sandbox, library, "gi-t-photos", {
        id: 631,
        name: "Photograph the delivery",
        workflow: { id: 296 },
      });
      const exchanges = library.scenarios.find(({ name }) => name === "file-service")?.exchanges ?? [];
      for (const { response } of exchanges) {
        const { body } = response;
        if (!isShortenedView(body) || sandbox.state.tasks.has(body.id)) continue;
        const fields = fieldsBefore(body.output);
        stageSimilar(sandbox, library, "gi-t-photos", { id: body.id, name: `Forms ${body.id}`, fields });
      }
    },
    before(sandbox, { name }) {
      if (name.startsWith("key valid but not in the auth cache")) sandbox.flushKeyCache("performer");
      if (name.startsWith("chain 1: returned")) sandbox.returnTask(573);
      // Starting a step anew writes the newer file into its text; the sandbox does not fill in texts.
      if (name === "chain 1: complete the last step") {
        sandbox.task(574).description =
          "Look at [better.png](http://pneumatic.test/files/6ecdfdc5-5540-4be1-9f30-9c806f902125) and left side";
      }
    },
  },
  "inbox-timeline": {
    prepare(sandbox, library) {
      sandbox.state.continueIdsAt("delay", 9);
      const exchanges = library.scenarios.find(({ name }) => name === "inbox-timeline")?.exchanges ?? [];
      const body = exchanges.find(({ name }) => name === "start: list")?.response.body;
      stageLists(sandbox, [{ user: 5, completed: false, body }], library);
    },
    strictness: ({ name, request }) =>
      /completed list/.test(name) || request.path.endsWith("/complete") ? "shape" : "meaning",
  },
  "complete-refusals": {
    prepare(sandbox, library) {
      stageSimilar(sandbox, library, "ir-t-triage", { id: 519, name: "Ended", workflow: { status: 1 } });
      const look = "fr-t-look";
      stageSimilar(sandbox, library, look, { id: 134, name: "Done", status: "completed" });
      const steps = "eo-t-welcome";
      stageSimilar(sandbox, library, steps, { id: 2, name: "Later", status: "pending", startedAt: null });
      const rest = { id: 168, name: "Resting", status: "snoozed", startedAt: null } as const;
      stageSimilar(sandbox, library, look, { ...rest, workflow: { status: 3 } });
    },
  },
  "templates-list": {
    prepare({ state }) {
      const counts: [template: number, workflows: number][] = [
        [1, 6],
        [2, 10],
        [3, 7],
        [4, 5],
        [5, 11],
        [6, 3],
        [7, 6],
        [9, 6],
        [11, 2],
        [12, 1],
      ];
      for (const [id, workflows] of counts) {
        const template = state.templates.get(id);
        if (template) template.earlierWorkflows = workflows;
      }
    },
  },
  "template-write": {
    before({ state }, { name }) {
      // Refused templates take a number too.
      if (name === "clone") state.continueIdsAt("template", 28);
    },
    // The server makes up numbers and api names for all parts of what it takes.
    strictness: ({ response }) => (response.status === 200 ? "shape" : "meaning"),
  },
  "template-get": {
    prepare(sandbox) {
      const performers = [{ user: 3 }, { user: 4 }];
      sandbox.addTask({ name: "Review", performers, workflow: { templateId: 2 } });
    },
    // A list of templates and a single one have the roles of a template in different orders.
    strictness: ({ name }) => (/^(?:onboarding|vendor review) as owner$/.test(name) ? "shape" : "meaning"),
  },
  "workflow-actions": {
    prepare(sandbox) {
      sandbox.setWorkflowStatus(513, 0);
      sandbox.addTask({ name: "Count the cash", workflow: { id: 238, templateId: 6 } });
      sandbox.state.continueIdsAt("delay", 5);
    },
    // What performers were taken off and put back, and a step that was done on the way, are not repeated here.
    strictness: ({ name }) =>
      /^(?:finished details|snooze a finished one|urgent on a finished one|resume reopens)$/.test(name)
        ? "shape"
        : "meaning",
  },
  run: {
    prepare(sandbox, library) {
      const waiting = { name: "Later", status: "pending", startedAt: null } as const;
      stageSimilar(sandbox, library, "eo-t-welcome", { ...waiting, id: 2 });
    },
  },
  "kickoff-fieldsets": {
    // Options that come from a data set are missing in what the server answers here.
    strictness: ({ name }) => (/^(?:one member is 100|ok)$/.test(name) ? "shape" : "meaning"),
  },
  "complete-twice": {
    prepare(sandbox, library) {
      stageSimilar(sandbox, library, "ir-t-triage", { id: 519, name: "Ended", workflow: { status: 1 } });
    },
  },
  errors: {
    prepare(sandbox, library) {
      stageSimilar(sandbox, library, "vr-t-collect", { id: 558, name: "Collect the facts" });
      stageSimilar(sandbox, library, "fr-t-look", { id: 491, name: "Look at it" });
    },
  },
  "task-get": {
    prepare(sandbox, library) {
      sandbox.task(137).mentioned = [4];
      const management = { id: 146, name: "Prepare the list", performers: [{ user: 2 }] };
      stageSimilar(sandbox, library, "fr-t-look", { ...management, workflow: { templateId: 10 } });
    },
  },
};

const V5: Record<string, Adapter> = {
  complete: {
    prepare(sandbox, library) {
      for (const workflow of sandbox.state.workflows.values()) workflow.starterId = 3;
      for (const { checklists } of [sandbox.task(97)]) {
        for (const { items } of checklists) for (const item of items) item.marked = false;
      }
      for (const [id, workflow] of [
        [112, 52],
        [115, 53],
        [118, 54],
      ] as const) {
        stageSimilar(sandbox, library, "br-1", {
          id,
          name: `Inspect FB-${id === 118 ? 2007 : id}`,
          workflow: { id: workflow },
        });
        if (id !== 118) sandbox.tickAll(id);
      }
      sandbox.addTask({ name: "Mend", apiName: "br-2", number: 2, status: "pending", workflowId: 53 });
    },
    before(sandbox, { name }) {
      if (name === "only one of the required fields sent") sandbox.tickAll(97);
    },
  },
  // Nothing orders the list of webhook events.
  webhooks: { strictness: ({ request }) => (request.path === "/webhooks/events" ? "shape" : "meaning") },
  "tasks-list": {
    prepare(sandbox, library) {
      stageLists(sandbox, namedLists(library, { "bare array": 3 }), library);
    },
    strictness: strict,
  },
};

/** The adapters, by version and scenario. */
export const ADAPTERS = { "v7.3": V7, "v5.0": V5 };
