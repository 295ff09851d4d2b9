import type { SandboxDialect } from "../dialect.ts";
import type { LogEvent, TaskSnapshot } from "../log/log-model.ts";
import type { Field } from "../model.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import { presentField, presentFieldset } from "./present-field.ts";
import { presentPerformers } from "./present-performers.ts";
import { presentDelay } from "./present-delay.ts";
import { presentWorkflow } from "./present-workflow.ts";
import { bothStamps, stamp } from "./stamp.ts";

/** The server writes down who has seen a comment every five seconds only. */
const WATCHED_AFTER = 5;

/** A line of the log (reference §6 and §13). */
export function presentEvent(state: State, event: LogEvent): Record<string, unknown> {
  const { dialect } = state;
  const common = {
    id: event.id,
    ...bothStamps(dialect, "created", event.createdAt),
    ...bothStamps(dialect, "updated", event.updatedAt),
    status: event.status,
    text: event.text,
    type: event.type,
    user_id: event.userId,
    target_user_id: event.targetUserId,
    target_group_id: event.targetGroupId,
    delay: event.delay && presentDelay(event.delay),
    task: event.task && presentSnapshot(state, event.task),
    workflow_id: event.workflowId,
    watched: event.watched
      .filter(({ at }) => at + WATCHED_AFTER <= seconds(state))
      .map(({ userId, at }) => ({
        user_id: userId,
        ...bothStamps(dialect, "date", at),
      })),
    reactions: Object.fromEntries(event.reactions),
  };
  if (dialect.file !== "link") return { ...common, attachments: [] };
  return { ...common, is_urgent: state.workflows.get(event.workflowId)?.urgent ?? false };
}

function presentSnapshot(state: State, task: TaskSnapshot): Record<string, unknown> {
  const { dialect } = state;
  const sub = task.subWorkflowId === null ? undefined : state.workflows.get(task.subWorkflowId);
  const fieldsets =
    task.fieldsets && task.fieldsets.map((fieldset) => presentFieldset(dialect, fieldset, task));
  return {
    id: task.id,
    number: task.number,
    name: task.name,
    description: task.description,
    performers: presentPerformers(state, task),
    ...stamp(dialect, "due_date", task.dueAt),
    output: task.output && task.output.map((field) => presentValue(dialect, field, task)),
    ...(dialect.fieldsets ? { fieldsets } : {}),
    sub_workflow: sub ? presentWorkflow(state, sub) : null,
  };
}

/** A field outside fieldsets; the log of current servers keeps no options with it. */
function presentValue(dialect: SandboxDialect, field: Field, task: TaskSnapshot): Record<string, unknown> {
  const { selections, ...value } = presentField(dialect, field, task);
  return dialect.choice === "text" ? value : { ...value, selections };
}
