import type { Sandbox } from "../sandbox/sandbox.ts";
import { stageEvents, stageNotices } from "./sandbox-log-stage.ts";
import type { Adapter, Library } from "./sandbox-scenarios.ts";
import { stageSimilar } from "./sandbox-stage.ts";

/** What the scenarios about logs, comments, returns and notifications need. */
export const LOG_ADAPTERS: Record<string, Adapter> = {
  "comments-and-events": {
    prepare(sandbox, library) {
      sandbox.task(466).comments = [];
      stageEvents(sandbox, library, "comments-and-events", [764]);
      const ended = { id: 468, name: "Ended", workflow: { status: 1 } } as const;
      stageSimilar(sandbox, library, "pa-t-review", ended);
    },
    before(sandbox, { name }) {
      if (name === "comment on a completed task") {
        sandbox.completeAs("performer", 466, { "pa-decision": "Approve", "pa-po": "PO-9" });
      }
      if (name === "comment on a finished workflow") sandbox.setWorkflowStatus(466, 1);
    },
  },
  revert: {
    prepare(sandbox, library) {
      const { workflowId } = sandbox.task(456);
      const step = { workflow: { id: workflowId }, status: "completed" } as const;
      stageSimilar(sandbox, library, "pa-t-review", { ...step, id: 454, name: "Review" });
      sandbox.addTask({
        id: 455,
        apiName: "pa-t-cfo",
        name: "Second signature",
        number: 2,
        performers: [],
        ...step,
        status: "skipped",
      });
      stageReturned(sandbox, library);
      stageSimilar(sandbox, library, "mc-t-cash", { id: 459, name: "Count the cash" });
      stageEvents(sandbox, library, "revert", [874]);
      const [performer] = sandbox.task(537).performers;
      if (performer) performer.completedAt = 1_795_283_841.305755;
    },
    before(sandbox, { name }) {
      if (name === "workflow snoozed") sandbox.setWorkflowStatus(453, 3);
      if (name === "workflow finished") {
        sandbox.setWorkflowStatus(453, 0);
        sandbox.setWorkflowStatus(453, 1);
      }
    },
  },
  "guest-performer": {
    before(sandbox, { name }) {
      // What the guest wrote is not replayed.
      if (name.startsWith("performer sees")) sandbox.task(160).comments = ["Sample arrived"];
    },
  },
  notifications: {
    prepare(sandbox, library) {
      stageNotices(sandbox, library, "notifications", { user: 3, as: "performer" });
      stageNotices(sandbox, library, "notifications", { user: 4, as: "performer2" });
      fillUp(sandbox);
    },
  },
};

/** A first and a second step for the owner to return. */
function stageReturned(sandbox: Sandbox, library: Library): void {
  const workflow = { id: 100_457 };
  const first = { id: 457, name: "Check", workflow, status: "completed" } as const;
  stageSimilar(sandbox, library, "cr-t-check", first);
  const revertTasks = [{ id: 457, name: "Check", api_name: "cr-t-check" }];
  stageSimilar(sandbox, library, "cr-t-pay", {
    id: 458,
    name: "Pay",
    status: "active",
    workflow,
    revertTasks,
  });
}

/** The recorded account had 42 notifications of the performer; the middle ones were never listed. */
function fillUp({ state }: Sandbox): void {
  const mine = state.notices.filter(({ userId }) => userId === state.roles.performer);
  const third = mine.find(({ id }) => id === 3);
  if (!third) throw new Error("The third notification was not recorded.");
  for (let missing = 42 - mine.length; missing > 0; missing -= 1) {
    state.notices.push({ ...third, id: 1000 + missing, at: third.at + missing / 100 });
  }
}
