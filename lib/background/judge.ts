import { knownFields } from "../fields/all-fields";
import { valuesEqual } from "../fields/equal";
import { whatIsMissing } from "../fields/missing";
import { normalizeNumber } from "../fields/number";
import type { Answers, FieldValue } from "../fields/output-field";
import { taskSignature } from "../fields/signature";
import type { CompletionRecord } from "../store/outbox";
import type { Obstacle } from "../store/stored";
import type { Task, TaskVersion } from "../tasks/task";
import { MOST_ATTEMPTS } from "./attempt";

/** What the task, as it stands on the server now, means for an answer to it. */
export type Verdict =
  /** Still mine, active and unchanged: it may be sent. */
  | { verdict: "send" }
  /** The server has exactly these answers and the task is finished: ours arrived. */
  | { verdict: "delivered" }
  | { verdict: "obstacle"; obstacle: Obstacle };

export type Answer = Pick<CompletionRecord, "answers" | "version" | "sentAt" | "failure" | "attempts">;

/**
 * Judges an answer against the task (design §5, reference §10). It is sent only while the task is what the person saw;
 * a finished task counts as our own completion only if a request of ours left and the stored values are the typed ones.
 */
export function judge(answer: Answer, task: Task): Verdict {
  const obstacle = judgeStanding(answer, task);
  const isOurs = answer.sentAt !== null && holdsAnswers(task, answer.answers);
  if (obstacle?.reason === "completed-by-other" && isOurs) return { verdict: "delivered" };
  if (obstacle) return stop(obstacle);
  if (taskSignature(task) !== answer.version.fields) return stop({ reason: "changed" });
  const missing = whatIsMissing(task, answer.answers);
  if (missing.openChecklistItems > 0) return stop({ reason: "checklist-open" });
  if (missing.runningSubWorkflows > 0) return stop({ reason: "sub-workflow-running" });
  // A refusal that names no field is explained by the task's state; where the state does not, it stands.
  if (answer.failure?.kind === "invalid" || answer.attempts >= MOST_ATTEMPTS) {
    return stop({ reason: "refused", failure: answer.failure ?? { kind: "interrupted", url: "" } });
  }
  return { verdict: "send" };
}

/** What keeps a task from being acted on as the person saw it, or null. */
export function judgeStanding({ version }: { version: TaskVersion }, task: Task): Obstacle | null {
  if (task.status === "completed" || task.finishedByMe) {
    return { reason: "completed-by-other", at: task.completedAt };
  }
  const running = task.workflow.status === "running" || task.workflow.status === "unknown";
  if (!running || task.status !== "active" || task.readOnly) return { reason: "not-active" };
  return task.startedAt === version.startedAt ? null : { reason: "changed" };
}

/** Whether the values stored on the server are the typed ones. */
function holdsAnswers(task: Task, answers: Answers): boolean {
  return knownFields(task).every(({ apiName, value, hidden }) => {
    const typed = answers[apiName];
    return !typed || hidden || valuesEqual(normalize(typed), normalize(value));
  });
}

/** Servers store numbers in a spelling of their own (reference §30.15). */
function normalize(value: FieldValue): FieldValue {
  if (value.type !== "number" || value.text === "") return value;
  return { type: "number", text: String(Number(normalizeNumber(value.text))) };
}

const stop = (obstacle: Obstacle): Verdict => ({ verdict: "obstacle", obstacle });
