import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { findNeighbours } from "../../lib/app/next-task";
import { goTo } from "../../lib/app/route";
import type { Connection } from "../../lib/store/stored";
import { SnoozeButton } from "../snooze/snooze-button";
import { IconButton } from "../ui/button";
import { BACK, DOWN, UP } from "../ui/outlines";
import styles from "./task.module.css";

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
  const title = useRef<HTMLHeadingElement>(null);
  const { previous, next } = findNeighbours(order, task);
  useEffect(() => {
    const focused = document.activeElement;
    if (surface === "popup" || !focused || focused === document.body) title.current?.focus();
  }, [surface]);
  const open = (id: string | null) => id && goTo({ screen: "task", connection: connection.id, task: id });
  return (
    <header class={styles.header} data-surface={surface}>
      <IconButton
        class={styles.back}
        path={BACK}
        label={i18n.t("task.back")}
        aria-keyshortcuts="Escape"
        onClick={onBack}
      />
      <h1 ref={title} tabIndex={-1} title={name} dir="auto">
        {name || i18n.t("task.unnamed")}
      </h1>
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
    </header>
  );
}
