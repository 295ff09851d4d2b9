import type { Directory } from "../store/stored";
import type { Performer, Task } from "../tasks/task";

export interface NamedPerformer extends Performer {
  /** Null while the directory is not known, or for someone who is not in it. */
  name: string | null;
  me: boolean;
}

/** Puts names to the performers of a task, those who have finished first. `me` is the person's own id. */
export function namePerformers(
  task: Task,
  directory: Directory | null | undefined,
  me: number,
): NamedPerformer[] {
  return task.performers
    .map((performer) => {
      const named = performer.kind === "user" ? directory?.users : directory?.groups;
      const name = named?.find(({ id }) => id === performer.id)?.name ?? null;
      const isMe = performer.kind === "user" && performer.id === me;
      return { ...performer, name, me: isMe, finished: performer.finished || (isMe && task.finishedByMe) };
    })
    .toSorted((one, other) => Number(other.finished) - Number(one.finished));
}

/** The task with one more to do it, who may be there already. */
export function withPerformer(task: Task, { kind, id }: Pick<Performer, "kind" | "id">): Task {
  const others = withoutPerformer(task, { kind, id }).performers;
  if (others.length < task.performers.length) return task;
  return { ...task, performers: [...others, { kind, id, finished: false, finishedAt: null }] };
}

/** The task without one of those who do it. */
export function withoutPerformer(task: Task, { kind, id }: Pick<Performer, "kind" | "id">): Task {
  return { ...task, performers: task.performers.filter((one) => one.kind !== kind || one.id !== id) };
}
