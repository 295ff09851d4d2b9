import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { pageServices, type TaskServices } from "../../lib/app/task-services";
import type { Connection } from "../../lib/store/stored";
import type { Checklist, ChecklistItem } from "../../lib/tasks/task";

export const ServicesContext = createContext<TaskServices>(pageServices);

/** What the texts of a task need to know about it. */
export interface TaskSurroundings {
  connection: Connection;
  /** Address of the task in the web app, where that is known. */
  webAddress: string | null;
  checklists: Checklist[];
  /** Null where nothing can be ticked. */
  mark: ((checklist: Checklist, item: ChecklistItem, marked: boolean) => void) | null;
}

export const TaskContext = createContext<TaskSurroundings | null>(null);

/** The surroundings of the task that is shown. Only for components inside a task. */
export function useTaskSurroundings(): TaskSurroundings {
  const surroundings = useContext(TaskContext);
  if (!surroundings) throw new Error("a text outside of a task");
  return surroundings;
}

/** Where a task is in the web app. */
export function webAddressOf(connection: Connection, task: string): string | null {
  return connection.web === null ? null : `${connection.web}/tasks/${encodeURIComponent(task)}/`;
}
