import { allFields } from "./fields/all-fields.ts";
import type { Addresses } from "./http/route.ts";
import { createLogActions, orThrow } from "./log-actions.ts";
import type { LogActions } from "./log-actions.ts";
import { waitingFor } from "./log/audience.ts";
import { tellRow } from "./log/tell-row.ts";
import type { Account, Completion, Field, Task } from "./model.ts";
import { addTask } from "./seed/add-task.ts";
import type { TaskSketch } from "./seed/add-task.ts";
import { seconds } from "./state.ts";
import type { State } from "./state.ts";
import { finish, reopen, resume, snooze } from "./tasks/advance.ts";
import { completeTask } from "./tasks/complete-task.ts";
import { openTasks } from "./tasks/list-tasks.ts";
import { embeddedWorkflows, workflowOf } from "./tasks/relations.ts";
import type { Role } from "./world/harborlight.ts";

/** What a test can do behind the server's back, and look at. */
export interface SandboxActions extends LogActions {
  /** Every part of a task that was completed, by anybody. */
  completions: Completion[];
  /** Open tasks of a person: what the server would count. */
  openTasks: (who: Role) => Task[];
  /** The task of this name. Throws where there is none. */
  findTask: (name: string) => Task;
  task: (id: number) => Task;
  addTask: (sketch: TaskSketch) => Task;
  /** The text a field holds, or null where it was never set. */
  storedValue: (taskId: number, apiName: string) => string | null;
  field: (taskId: number, apiName: string) => Field;
  /**
   * Somebody completes a task elsewhere. Throws where the server would refuse. Without an output it is taken as done
   * properly: checklists ticked, sub-workflows ended, fields not looked at.
   */
  completeAs: (who: Role, taskId: number, output?: Record<string, unknown>) => void;
  /** A finished task comes back, as after a return from the next step. */
  returnTask: (taskId: number) => void;
  /** Takes a task out of everybody's inbox for good, as when its workflow is terminated. */
  removeTask: (taskId: number) => void;
  /** Workflow status: 0 running, 1 done, 3 snoozed. */
  setWorkflowStatus: (taskId: number, status: 0 | 1 | 3) => void;
  tickAll: (taskId: number) => void;
  setAccount: (change: Partial<Account>) => void;
  /** From now on the person's keys are refused with 401. */
  revokeKey: (who: Role) => void;
  /** Undoes `revokeKey`. */
  restoreKey: (who: Role) => void;
  /** The file service no longer knows the person's keys until the API is called once (reference §31, item 1). */
  flushKeyCache: (who: Role) => void;
}

/** Binds the actions to a running sandbox. */
export function createActions(state: State, addresses: Addresses): SandboxActions {
  const revoked = new Map<Role, State["keys"]>();

  const task = (id: number): Task => {
    const found = state.tasks.get(id);
    if (!found) throw new Error(`The sandbox has no task ${id}.`);
    return found;
  };
  const personOf = (who: Role) => {
    const person = state.people.get(state.roles[who]);
    if (!person) throw new Error(`The sandbox has no ${who}.`);
    return person;
  };
  const field = (taskId: number, apiName: string): Field => {
    const found = allFields(task(taskId)).find((candidate) => candidate.apiName === apiName);
    if (!found) throw new Error(`Task ${taskId} has no field ${apiName}.`);
    return found;
  };

  function tickAll(taskId: number): void {
    for (const { items } of task(taskId).checklists) for (const item of items) item.marked = true;
  }

  function prepare(taskId: number): void {
    tickAll(taskId);
    for (const workflow of embeddedWorkflows(state, task(taskId))) {
      if (workflow.status !== 1) finish(workflow, seconds(state));
    }
  }

  return {
    ...createLogActions(state, task, personOf),
    completions: state.completions,
    task,
    field,
    openTasks: (who) => openTasks(state, personOf(who)),
    findTask(name) {
      const found = [...state.tasks.values()].find((candidate) => candidate.name === name);
      if (!found) throw new Error(`The sandbox has no task called "${name}".`);
      return found;
    },
    addTask(sketch) {
      const added = addTask(state, sketch);
      if (added.status === "active") tellRow(state, "task_created", added, waitingFor(state, added));
      return added;
    },
    storedValue(taskId, apiName) {
      const { stored } = field(taskId, apiName);
      return stored.markdown === null ? null : stored.value;
    },
    completeAs(who, taskId, output) {
      if (output === undefined) prepare(taskId);
      const context = { state, person: personOf(who), filesUrl: addresses.files };
      orThrow(() => {
        completeTask(context, task(taskId), output ?? null);
      });
    },
    returnTask(taskId) {
      const returned = task(taskId);
      reopen(state, returned, seconds(state));
      tellRow(state, "task_created", returned, waitingFor(state, returned));
    },
    removeTask(taskId) {
      const removed = task(taskId);
      tellRow(state, "task_deleted", removed, waitingFor(state, removed));
      state.tasks.delete(taskId);
    },
    setWorkflowStatus(taskId, status) {
      const workflow = workflowOf(state, task(taskId));
      const at = seconds(state);
      if (status === 3) snooze(state, workflow, at, at + 3 * 86_400);
      else resume(state, workflow);
      if (status === 1) finish(workflow, at);
    },
    tickAll,
    setAccount(change) {
      Object.assign(state.account, change);
    },
    revokeKey(who) {
      const { id } = personOf(who);
      revoked.set(
        who,
        state.keys.filter(({ userId }) => userId === id),
      );
      state.keys = state.keys.filter(({ userId }) => userId !== id);
    },
    restoreKey(who) {
      state.keys.push(...(revoked.get(who) ?? []));
      revoked.delete(who);
    },
    flushKeyCache(who) {
      const { id } = personOf(who);
      for (const key of state.keys) if (key.userId === id) state.uncachedKeys.add(key.token);
    },
  };
}
