import { i18n } from "#i18n";
import { goTo } from "../../lib/app/route";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { readCondition } from "../../lib/app/task-condition";
import type { Connection } from "../../lib/store/stored";
import type { Task } from "../../lib/tasks/task";
import { isAboutTask } from "../../lib/tasks/visible-rows";
import { isPinned, togglePin } from "../find/preferences";
import { loadManage } from "./load-parts";
import type { Managing } from "./manage/use-managing";
import { webAddressOf } from "./task-context";
import { TaskMenu, type MenuEntry } from "./task-menu";
import { usePart } from "./use-part";
import type { AskedWorkflow } from "./workflow/use-workflow";

export interface ScreenMenuProps {
  connection: Connection;
  /** The task's id. */
  id: string;
  /** Null while it is not known, or no longer there for this person. */
  task: Task | null;
  asked: AskedWorkflow;
  managing: Managing;
}

/** What can be done with the task that is open: by everybody, by its performers, and by those who own its workflow. */
export function ScreenMenu({ connection, id, task, asked, managing }: ScreenMenuProps) {
  // Members never own a workflow (reference §12), so they are not even asked about.
  const mayOwn = connection.person.role !== "member";
  const manage = usePart(mayOwn && task ? loadManage : null);
  return (
    <TaskMenu
      address={webAddressOf(connection, id)}
      entries={[...pinEntry(connection, id), ...launchEntry(connection, task)]}
      onOpen={() => {
        if (mayOwn) void asked.read();
      }}
    >
      {(menu) =>
        manage &&
        task?.workflow.id && (
          <manage.ManageMenu
            connection={connection}
            task={task}
            asked={asked}
            managing={managing}
            menu={menu}
          />
        )
      }
    </TaskMenu>
  );
}

function pinEntry(connection: Connection, id: string): MenuEntry[] {
  if (!snapshots.value[connection.id]?.rows.some((row) => row.id === id)) return [];
  const listed = { connection, id };
  return [
    {
      key: "pin",
      label: i18n.t(isPinned(listed) ? "task.unpin" : "task.pin"),
      run: () => void togglePin(listed),
    },
  ];
}

/** Its performers may start workflows from an active task (reference §14). */
function launchEntry(connection: Connection, task: Task | null): MenuEntry[] {
  if (!task) return [];
  const entry = outbox.value.entries.find(
    (one) => one.connection === connection.id && one.task === task.id && isAboutTask(one),
  );
  if (readCondition(task, entry).kind !== "open") return [];
  const run = () => goTo({ screen: "launch", connection: connection.id, ancestorTask: task.id });
  return [{ key: "launch", label: i18n.t("task.startWorkflow"), run }];
}
