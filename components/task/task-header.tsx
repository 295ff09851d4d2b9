import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import { findNeighbours } from "../../lib/app/next-task";
import { goTo } from "../../lib/app/route";
import type { Connection } from "../../lib/store/stored";
import { SnoozeButton } from "../snooze/snooze-button";
import { IconButton } from "../ui/button";
import { DOWN, UP } from "../ui/outlines";
import { ScreenHeader } from "../ui/screen-header";

export interface TaskHeaderProps {
  connection: Connection;
  task: string;
  name: string;
  /** Ids of the waiting tasks, in the order of the list. */
  order: string[];
  surface: "popup" | "tab";
  onBack: () => void;
  /** The menu of what else can be done with the task. */
  children: ComponentChildren;
}

/** The task's name, the way back, the tasks before and after it, and a menu. */
export function TaskHeader({ connection, task, name, order, surface, onBack, children }: TaskHeaderProps) {
  const { previous, next } = findNeighbours(order, task);
  const open = (id: string | null) => id && goTo({ screen: "task", connection: connection.id, task: id });
  return (
    <ScreenHeader
      title={name || i18n.t("task.unnamed")}
      surface={surface}
      back={{ label: i18n.t("task.back"), onClick: onBack }}
    >
      <IconButton
        path={UP}
        label={i18n.t("task.previous")}
        aria-disabled={previous === null}
        onClick={() => open(previous)}
      />
      <IconButton
        path={DOWN}
        label={i18n.t("task.next")}
        aria-disabled={next === null}
        onClick={() => open(next)}
      />
      <SnoozeButton connection={connection} task={task} />
      {children}
    </ScreenHeader>
  );
}
