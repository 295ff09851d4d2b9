import { allFields } from "../fields/all-fields.ts";
import { isEmptyValue, readValue } from "../fields/read-value.ts";
import type { ValueContext } from "../fields/read-value.ts";
import { refuse, refusal } from "../http/answer.ts";
import { waitingFor } from "../log/audience.ts";
import { EVENT } from "../log/log-model.ts";
import { notify } from "../log/notify.ts";
import { recordEvent } from "../log/record-event.ts";
import { snapshotOf, withValues } from "../log/snapshot.ts";
import { tellRow } from "../log/tell-row.ts";
import type { Field, Fieldset, Person, StoredValue, Task } from "../model.ts";
import { seconds } from "../state.ts";
import type { State } from "../state.ts";
import { advance } from "./advance.ts";
import { directPerformer, hasFinished, isPerformer, performingGroups } from "./finished.ts";
import { embeddedWorkflows, workflowOf } from "./relations.ts";

/**
 * Completes this person's part of a task as the server does: its refusals in its order, then every value, then the
 * consequences (reference §10). Nothing is changed where anything is refused.
 *
 * @param output The values by api name, or null to leave the fields alone, whatever they ask for.
 */
export function completeTask(
  context: ValueContext,
  task: Task,
  output: Record<string, unknown> | null,
): void {
  const { state, person } = context;
  refuseByState(state, task, person);
  const values = output === null ? [] : readOutput(context, task, output);
  for (const [field, stored] of values) field.stored = stored;
  finishPart(state, task, person);
  state.completions.push({ task: task.id, by: person.id, at: state.now(), output: output ?? {} });
}

function refuseByState(state: State, task: Task, person: Person): void {
  const workflow = workflowOf(state, task);
  if (workflow.status === 3) {
    refuse(refusal("You need to resume the workflow before completing the task."));
  }
  if (workflow.status === 1) refuse(refusal("You have already completed this workflow."));
  if (task.status !== "active") refuse(refusal("Available only for active tasks."));
  if (task.requireAll && isPerformer(state, task, person) && hasFinished(state, task, person)) {
    refuse(refusal("You have already completed this task."));
  }
  if (task.checklists.some(({ items }) => items.some(({ marked }) => !marked))) {
    refuse(refusal("Check off all the items in the checklist before completing the task."));
  }
  if (embeddedWorkflows(state, task).some(({ status }) => status !== 1)) {
    refuse(refusal("The task can't be completed until all the embedded workflows are done."));
  }
}

function readOutput(
  context: ValueContext,
  task: Task,
  output: Record<string, unknown>,
): Map<Field, StoredValue> {
  const values = new Map<Field, StoredValue>();
  const enforced = context.state.dialect.allFieldsEnforced;
  for (const field of allFields(task)) {
    if (!enforced && !Object.hasOwn(output, field.apiName)) continue;
    values.set(field, readValue(context, field, output[field.apiName]));
  }
  for (const fieldset of task.fieldsets) refuseBySum(fieldset, output, values);
  return values;
}

/** The `sum_equal` rule: only where a member was sent and not all are empty (reference §10.5 and §30, item 14). */
export function refuseBySum(
  fieldset: Fieldset,
  output: Record<string, unknown>,
  values: Map<Field, StoredValue>,
): void {
  const sent = fieldset.fields.some(({ apiName }) => Object.hasOwn(output, apiName));
  if (fieldset.sumEqual === null || !sent) return;
  const parts = fieldset.fields
    .filter(({ type }) => type === "number")
    .map((field) => (values.get(field) ?? field.stored).value)
    .filter((value) => !isEmptyValue(value));
  if (parts.length === 0 || sumsUpTo(parts, fieldset.sumEqual)) return;
  refuse(refusal(`The sum of the fields in this field set must equal "${fieldset.sumEqual}".`));
}

/** Adds decimal texts exactly: as floats, 33.3 + 33.3 + 33.4 would differ from 100. */
function sumsUpTo(parts: string[], wanted: string): boolean {
  const scale = 60n;
  const scaled = (text: string): bigint | null => {
    const [, sign, whole = "", fraction = "", power = "0"] =
      /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(text) ?? [];
    if (sign === undefined) return null;
    const exponent = scale - BigInt(fraction.length) + BigInt(power);
    return exponent < 0n ? null : BigInt(`${sign}${whole}${fraction}`) * 10n ** exponent;
  };
  const numbers = parts.map(scaled);
  if (numbers.includes(null)) return false;
  return numbers.reduce<bigint>((total, part) => total + (part ?? 0n), 0n) === scaled(wanted);
}

function finishPart(state: State, task: Task, person: Person): void {
  const at = seconds(state);
  const workflow = workflowOf(state, task);
  const waiting = waitingFor(state, task);
  // Newer servers show the performers in the log as they were before the completion.
  const before = snapshotOf(task);
  const othersMissing = finishOwnPart(state, task, person, at);
  if (!othersMissing) {
    task.status = "completed";
    task.completedAt = at;
    for (const performer of task.performers) performer.completedAt = at;
  }
  const shown = state.dialect.file === "link" ? before : snapshotOf(task);
  const snapshot = withValues(shown, task);
  recordEvent(state, { type: EVENT.taskCompleted, workflow, task: snapshot, userId: person.id });
  const told = othersMissing ? waiting.filter((id) => id === person.id) : waiting;
  tellRow(state, "task_completed", task, told);
  if (othersMissing) return;
  notify(state, "complete_task", task, { to: waiting, authorId: person.id });
  advance(state, workflow, at, { task: snapshot, userId: person.id });
}

/** Marks this person's part as done. Gives true while the task still waits for others. */
function finishOwnPart(state: State, task: Task, person: Person, at: number): boolean {
  if (!task.requireAll || !isPerformer(state, task, person)) return false;
  const direct = directPerformer(task, person);
  if (direct) direct.completedAt = at;
  for (const group of performingGroups(state, task, person)) {
    task.memberCompletions.set(person.id, at);
    const members = state.groups.get(group.id)?.members ?? [];
    const everyone = members.every((member) => task.memberCompletions.has(member));
    if (!state.dialect.everyGroupMember || everyone) group.completedAt = at;
  }
  return task.performers.some(({ completedAt }) => completedAt === null);
}
