import { useContext, useEffect, useState } from "preact/hooks";
import { createMarks, type ChecklistMarks } from "../../lib/app/checklist-marks";
import type { Task } from "../../lib/tasks/task";
import { ServicesContext } from "./task-context";

/** The ticks of a task's checklists, shown before the server has answered. */
export function useMarks(connection: string, task: Task): ChecklistMarks {
  const { send } = useContext(ServicesContext);
  const [marks] = useState(() =>
    createMarks((checklist, item, marked) =>
      send("mark-item", { connection, task: task.id, checklist, item, marked }),
    ),
  );
  useEffect(() => marks.settle(), [marks, task]);
  return marks;
}
