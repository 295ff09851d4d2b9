import type { ValueContext } from "../fields/read-value.ts";
import type { Template, Workflow } from "../model.ts";
import { addTask } from "../seed/add-task.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import { EVENT } from "../log/log-model.ts";
import { recordEvent } from "../log/record-event.ts";
import { snapshotOf } from "../log/snapshot.ts";
import { workflowOf } from "../tasks/relations.ts";
import { advance } from "../tasks/advance.ts";
import { fillTexts, startDate } from "./fill-texts.ts";
import { fillKickoff, makeKickoff } from "./kickoff.ts";

const LONGEST_NAME = 120;

/** What a workflow is started with, already looked at except for the values of the form. */
export interface Launch {
  /** Null: by the template's own pattern. */
  name: string | null;
  urgent: boolean;
  /** Unix seconds. */
  dueAt: number | null;
  values: Record<string, unknown>;
  ancestorTaskId: number | null;
}

/** Starts a workflow with its first steps, or refuses the values and starts nothing (reference §14). */
export function runTemplate(context: ValueContext, template: Template, launch: Launch): Workflow {
  const { state, person } = context;
  const workflow: Workflow = {
    id: state.nextId("workflow"),
    name: "",
    templateId: template.id,
    status: 0,
    createdAt: seconds(state),
    completedAt: null,
    urgent: launch.urgent,
    starterId: person.id,
    ancestorTaskId: launch.ancestorTaskId,
    dueAt: launch.dueAt,
    kickoff: makeKickoff(state, template),
  };
  if (workflow.kickoff) fillKickoff(context, workflow.kickoff, launch.values);
  state.workflows.set(workflow.id, workflow);
  workflow.name = nameOf(state, workflow, template, launch.name);
  addSteps(state, workflow, template);
  tellAncestor(state, workflow);
  advance(state, workflow, seconds(state));
  return workflow;
}

/** The task a workflow was started from gets a line in its log (reference §13, type 19). */
function tellAncestor(state: State, { id, ancestorTaskId, starterId }: Workflow): void {
  const task = state.tasks.get(ancestorTaskId ?? 0);
  if (!task) return;
  const snapshot = { ...snapshotOf(task), subWorkflowId: id };
  const type = EVENT.subWorkflowStarted;
  recordEvent(state, { type, workflow: workflowOf(state, task), task: snapshot, userId: starterId });
}

/** Every step of the template, waiting, with its texts as the author wrote them. */
function addSteps(state: State, workflow: Workflow, template: Template): void {
  for (const { number, apiName, name } of template.steps) {
    const {
      performers: _planned,
      dueAfter: _due,
      together: _together,
      ...form
    } = state.plans.get(apiName) ?? {
      performers: [],
    };
    const status = "pending";
    addTask(state, { ...form, number, apiName, name, status, performers: [], workflowId: workflow.id });
  }
}

function nameOf(state: State, workflow: Workflow, template: Template, given: string | null): string {
  const pattern = given ?? template.workflowName ?? `${startDate(state, workflow)} — ${template.name}`;
  const name = Array.from(fillTexts(state, workflow, pattern));
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).join("")}…` : name.join("");
}
