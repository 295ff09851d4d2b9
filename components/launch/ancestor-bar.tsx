import { i18n } from "#i18n";
import { goTo } from "../../lib/app/route";
import { snapshots } from "../../lib/app/stored-state";
import type { Connection } from "../../lib/store/stored";
import { StatusBar } from "../ui/status-bar";

/** Says that what is started becomes part of a task, and leads back to it. */
export function AncestorBar({ connection: { id }, task }: { connection: Connection; task: string }) {
  return (
    <StatusBar
      tone="quiet"
      sentence={i18n.t("launch.within", [nameOfTask(id, task)])}
      action={{
        label: i18n.t("launch.backToTask"),
        onClick: () => goTo({ screen: "task", connection: id, task }),
      }}
    />
  );
}

/** What a waiting task is called. */
export function nameOfTask(connection: string, task: string): string {
  const row = snapshots.value[connection]?.rows.find(({ id }) => id === task);
  return row?.name ?? i18n.t("task.unnamed");
}
