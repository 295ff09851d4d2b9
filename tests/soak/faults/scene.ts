import type { FaultMatch } from "../../sandbox/faults.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";

/** What a person confirms, and what must then happen exactly once. */
export const ACTIONS = ["complete", "return", "comment", "launch"] as const;
export type Action = (typeof ACTIONS)[number];

/** A template that the performer may start and whose start form asks nothing. */
const TEMPLATE = { id: "40", name: "Ring the roastery bell" };

/** One action on a task of its own. */
export interface Scene {
  action: Action;
  /** What the person types. Nothing else on the server contains it. */
  word: string;
  /** The task, with one required field, and the step before it. */
  task: number;
  earlier: number;
}

/** Puts a task for one action on the server. */
export function prepareScene(sandbox: Sandbox, action: Action, word: string): Scene {
  const workflow = { name: `Workflow of ${word}`, templateId: 1, starterId: 1 };
  const earlier = sandbox.addTask({ name: `Before ${word}`, number: 1, status: "completed", workflow });
  const task = sandbox.addTask({
    name: `Task ${word}`,
    number: 2,
    workflowId: earlier.workflowId,
    fields: [{ type: "string", apiName: "soak-note", name: "Note", required: true }],
  });
  return { action, word, task: task.id, earlier: earlier.id };
}

/** What a page sends to the background when the person confirms, but for the connection and the task's version. */
export function describeOrder({ action, word, task }: Scene) {
  switch (action) {
    case "complete":
      return {
        name: "complete",
        input: { task: String(task), answers: { "soak-note": { type: "string", text: word } } },
      };
    case "return":
      return { name: "return-task", input: { task: String(task), comment: word } };
    case "comment":
      return { name: "send-comment", input: { task: String(task), text: word } };
    case "launch":
      return {
        name: "launch",
        input: {
          template: TEMPLATE.id,
          templateName: TEMPLATE.name,
          name: word,
          urgent: false,
          dueAt: null,
          answers: {},
          fields: [],
          ancestorTask: null,
        },
      };
  }
}

/** Which request carries the action out. */
export function actRequest({ action, task }: Scene): FaultMatch {
  const path = { complete: "complete", return: "(revert|return)", comment: "comment", launch: "run" }[action];
  const owner = action === "launch" ? `/templates/${TEMPLATE.id}` : `/(v2/tasks/${task}|workflows/\\d+)`;
  return { method: "POST", path: new RegExp(`^${owner}/.*${path}`) };
}

/** Which requests look at how things stand. */
export const LOOK_REQUEST: FaultMatch = { method: "GET" };

/** How often the server has done what the person confirmed. */
export function countDone(sandbox: Sandbox, { action, word, task }: Scene): number {
  const { state } = sandbox;
  const nadia = state.roles.performer;
  const said = (type: number) =>
    state.events.filter((event) => event.type === type && event.userId === nadia && event.text === word)
      .length;
  switch (action) {
    case "complete":
      return sandbox.completions.filter(
        (one) => one.task === task && one.by === nadia && one.output["soak-note"] === word,
      ).length;
    case "return":
      return said(4);
    case "comment":
      return said(5);
    case "launch":
      return [...state.workflows.values()].filter(({ name }) => name === word).length;
  }
}
