import { i18n } from "#i18n";
import { formatRoute, goTo } from "../../lib/app/route";
import { scope } from "../find/find-state";
import { Button } from "../ui/button";
import { asleepTasks, type AsleepTask } from "./asleep-list";
import { MutedBar } from "./muted-bar";
import { snoozeDone, snoozeTask } from "./snooze-state";
import { writeMoment } from "../inbox/write-moment";
import styles from "./snoozed-tasks.module.css";

/** The end of the list: what is put away, folded, and whether everything is muted. */
export function SnoozedTasks() {
  const { value: tasks } = asleepTasks;
  return (
    <>
      {tasks.length > 0 && scope.value === "waiting" && (
        <details
          class={styles.snoozed}
          onToggle={() => {
            snoozeDone.value = null;
          }}
        >
          <summary>
            <h2>
              {i18n.t("snooze.section")} <span>{tasks.length}</span>
            </h2>
          </summary>
          <ul>
            {tasks.map((task) => (
              <SnoozedRow key={`${task.row.connection.id}/${task.row.id}`} task={task} />
            ))}
          </ul>
        </details>
      )}
      <MutedBar />
    </>
  );
}

function SnoozedRow({ task: { row, until } }: { task: AsleepTask }) {
  const { connection, id, name } = row;
  const target = { screen: "task", connection: connection.id, task: id } as const;
  return (
    <li>
      <a
        href={formatRoute(target)}
        dir="auto"
        title={name}
        onClick={(event) => {
          event.preventDefault();
          goTo(target);
        }}
      >
        {name}
      </a>
      <time dateTime={new Date(until).toISOString()}>{writeMoment(until, connection)}</time>
      <Button
        look="link"
        aria-label={i18n.t("snooze.wakeTask", [name])}
        onClick={() => void snoozeTask({ connection, row }, null)}
      >
        {i18n.t("snooze.wake")}
      </Button>
    </li>
  );
}
