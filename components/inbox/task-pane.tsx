import { i18n } from "#i18n";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Route } from "../../lib/app/route";
import { connections } from "../../lib/app/stored-state";
import { Button } from "../ui/button";
import { AutomationsPane } from "./automations-pane";
import type { Surface } from "./inbox-header";
import { LaunchPane } from "./launch-pane";
import { NoTask } from "./no-task";
import styles from "./task-pane.module.css";

type TaskScreen = typeof import("../task/task-screen").TaskScreen;

type Room = Exclude<Surface, "side">;

let loaded: TaskScreen | undefined;

/** Loads the task screen, which is not needed for the list. */
export async function loadTaskScreen(): Promise<TaskScreen> {
  loaded ??= (await import("../task/task-screen")).TaskScreen;
  return loaded;
}

/** What stands beside the list, or in its place: the task that is chosen, or that none is. */
export function Pane({ place, surface }: { place: Route; surface: Room }) {
  if (place.screen === "launch") return <LaunchPane place={place} surface={surface} />;
  if (place.screen === "automations") return <AutomationsPane place={place} surface={surface} />;
  if (place.screen !== "task") return <NoTask />;
  return <TaskPane connection={place.connection} task={place.task} surface={surface} />;
}

/** One task, or quiet lines in its place until the screen is loaded. */
function TaskPane({ connection: id, task, surface }: { connection: string; task: string; surface: Room }) {
  const screen = useSignal<{ Screen: TaskScreen | undefined; failed: boolean }>({
    Screen: loaded,
    failed: false,
  });
  const connection = connections.value.find((candidate) => candidate.id === id);
  useEffect(() => {
    if (screen.peek().Screen) return;
    loadTaskScreen().then(
      (Screen) => {
        screen.value = { Screen, failed: false };
      },
      () => {
        screen.value = { Screen: undefined, failed: true };
      },
    );
  }, [screen]);
  const { Screen, failed } = screen.value;
  if (!connection) return <p class={styles.remark}>{i18n.t("inbox.pane.unknown")}</p>;
  if (Screen) return <Screen key={`${id}/${task}`} connection={connection} task={task} surface={surface} />;
  if (!failed) return <TaskSkeleton />;
  return (
    <div class={styles.remark}>
      <p>{i18n.t("inbox.pane.failed")}</p>
      <Button onClick={() => location.reload()}>{i18n.t("inbox.pane.reload")}</Button>
    </div>
  );
}

function TaskSkeleton() {
  return (
    <div class={styles.skeleton}>
      <output class="visually-hidden">{i18n.t("inbox.pane.loading")}</output>
      <div />
      <div />
      <div />
    </div>
  );
}
