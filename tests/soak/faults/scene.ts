import type { Answers, LocalFile } from "../../../lib/fields/output-field";
import type { FaultMatch } from "../../sandbox/faults.ts";
import type { Sandbox } from "../../sandbox/sandbox.ts";

/** The name of the fault that is no fault of the extension's. */
export const TWO_WINDOWS = "two windows at once";

/** What a person confirms, and what must then happen exactly once. */
export const ACTIONS = ["complete", "return", "comment", "launch", "tick", "upload"] as const;
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
  /** What is ticked: the item as the server has it, and its list. */
  checklist: { id: number; item: { id: number; marked: boolean } } | null;
}

/** The file that an upload sends with its answer. Its name tells it apart from all others. */
export const fileOf = ({ word }: Pick<Scene, "word">) => ({
  id: `file-${word}`,
  name: `${word}.txt`,
  text: word,
});

/** Puts a task for one action on the server. */
export function prepareScene(sandbox: Sandbox, action: Action, word: string): Scene {
  const workflow = { name: `Workflow of ${word}`, templateId: 1, starterId: 1 };
  const earlier = sandbox.addTask({ name: `Before ${word}`, number: 1, status: "completed", workflow });
  const note = { type: "string", apiName: "soak-note", name: "Note", required: true } as const;
  const file = { type: "file", apiName: "soak-file", name: "File", required: true } as const;
  const items = [{ apiName: `item-${word}`, text: `Item ${word}` }];
  const task = sandbox.addTask({
    name: `Task ${word}`,
    number: 2,
    workflowId: earlier.workflowId,
    fields: action === "upload" ? [note, file] : [note],
    checklists: action === "tick" ? [{ apiName: `list-${word}`, items }] : [],
  });
  const [list] = task.checklists;
  const [item] = list?.items ?? [];
  const checklist = list && item ? { id: list.id, item } : null;
  return { action, word, task: task.id, earlier: earlier.id, checklist };
}

/** What is typed and added, by field, as a page keeps it until the server has it. */
export function answersOf(scene: Scene): Answers {
  const { id, name, text } = fileOf(scene);
  const file: LocalFile = { kind: "local", fileId: id, name, size: text.length };
  return {
    "soak-note": { type: "string", text: scene.word },
    ...(scene.action === "upload" && { "soak-file": { type: "file", files: [file] } }),
  };
}

/** What a page sends to the background when the person confirms, but for the connection and the task's version. */
export function describeOrder(scene: Scene) {
  const { action, word, task, checklist } = scene;
  switch (action) {
    case "complete":
    case "upload":
      return { name: "complete", input: { task: String(task), answers: answersOf(scene) } };
    case "tick":
      return {
        name: "mark-item",
        input: { task: String(task), checklist: checklist?.id, item: checklist?.item.id, marked: true },
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
export function actRequest({ action, task, checklist }: Scene): FaultMatch {
  // The bytes of a file: the answer that names it goes out afterwards, as a completion does.
  if (action === "upload") return { path: /^\/(files\/upload|storage\/)/ };
  if (action === "tick") return { method: "POST", path: `/v2/tasks/checklists/${checklist?.id}/mark` };
  const path = { complete: "complete", return: "(revert|return)", comment: "comment", launch: "run" }[action];
  const owner = action === "launch" ? `/templates/${TEMPLATE.id}` : `/(v2/tasks/${task}|workflows/\\d+)`;
  return { method: "POST", path: new RegExp(`^${owner}/.*${path}`) };
}

/** Which requests look at how things stand. */
export const LOOK_REQUEST: FaultMatch = { method: "GET" };

/** How often the server has done what the person confirmed. */
export function countDone(sandbox: Sandbox, scene: Scene): number {
  const { action, word, task, checklist } = scene;
  const { state } = sandbox;
  const nadia = state.roles.performer;
  const said = (type: number) =>
    state.events.filter((event) => event.type === type && event.userId === nadia && event.text === word)
      .length;
  switch (action) {
    case "complete":
    case "upload":
      return sandbox.completions.filter(
        (one) =>
          one.task === task &&
          one.by === nadia &&
          one.output["soak-note"] === word &&
          (action === "complete" || holdsFile(sandbox, one.output["soak-file"], scene)),
      ).length;
    // To tick what is ticked changes nothing.
    case "tick":
      return checklist?.item.marked ? 1 : 0;
    case "return":
      return said(4);
    case "comment":
      return said(5);
    case "launch":
      return [...state.workflows.values()].filter(({ name }) => name === word).length;
  }
}

/**
 * Whether a page was told that an action is not taken which was done all the same, so that a person would do it again. A
 * tick may be: to tick again changes nothing. Of two windows one is told that the other was quicker.
 * @param told what the page was told, or null where the background ended before it said anything
 */
export function isToldWrong({ action }: Scene, fault: string, told: boolean | null, done: number): boolean {
  return action !== "tick" && fault !== TWO_WINDOWS && told === false && done > 0;
}

/** A colleague answers the same task: with something else where it asks for no more than a note. */
export function completeForThem(sandbox: Sandbox, { action, task }: Scene): void {
  const asksMore = action === "tick" || action === "upload";
  sandbox.completeAs("owner", task, asksMore ? undefined : { "soak-note": "by a colleague" });
}

/** Whether an answer names our file, and nothing else: by a link with its name, or by the number of an attachment. */
function holdsFile({ state }: Sandbox, answer: unknown, scene: Scene): boolean {
  const [one, ...more]: unknown[] = Array.isArray(answer) ? answer : [];
  const name =
    typeof one === "number" ? state.attachments.get(one)?.name : /^\[(.+)\]\(/.exec(String(one))?.[1];
  return more.length === 0 && name === fileOf(scene).name;
}
