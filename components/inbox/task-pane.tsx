import { i18n } from "#i18n";
import type { Route } from "../../lib/app/route";
import { connections } from "../../lib/app/stored-state";
import { AutomationsPane } from "./automations-pane";
import type { Surface } from "../ui/surface";
import { LaunchPane } from "./launch-pane";
import { lazyPart, NotYet } from "./lazy-part";
import { NoTask } from "./no-task";
import styles from "./task-pane.module.css";

type Room = Exclude<Surface, "side">;

const { loadPart, usePart } = lazyPart(async () => (await import("../task/task-screen")).TaskScreen);

/** Loads the task screen, which is not needed for the list. */
export const loadTaskScreen = loadPart;

/** What stands beside the list, or in its place: the task that is chosen, or that none is. */
export function Pane({ place, surface }: { place: Route; surface: Room }) {
  if (place.screen === "launch") return <LaunchPane place={place} surface={surface} />;
  if (place.screen === "automations") return <AutomationsPane place={place} surface={surface} />;
  if (place.screen !== "task") return <NoTask />;
  return <TaskPane connection={place.connection} task={place.task} surface={surface} />;
}

/** One task, or quiet lines in its place until the screen is loaded. */
function TaskPane({ connection: id, task, surface }: { connection: string; task: string; surface: Room }) {
  const { part: Screen, failed } = usePart();
  const connection = connections.value.find((candidate) => candidate.id === id);
  if (!connection) return <p class={styles.remark}>{i18n.t("inbox.pane.unknown")}</p>;
  if (!Screen) return <NotYet failed={failed} loading={i18n.t("inbox.pane.loading")} />;
  return <Screen key={`${id}/${task}`} connection={connection} task={task} surface={surface} />;
}
