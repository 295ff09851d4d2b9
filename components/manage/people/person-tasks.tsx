import { i18n } from "#i18n";
import { useCallback, useEffect, useState } from "preact/hooks";
import type { People } from "../../../lib/app/read-people";
import { formatRoute } from "../../../lib/app/route";
import type { Failure } from "../../../lib/http/failure";
import type { Connection } from "../../../lib/store/stored";
import type { AccountPerson } from "../../../lib/tasks/people";
import type { TaskRow } from "../../../lib/tasks/task";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import { StatusBar } from "../../ui/status-bar";
import type { ManageServices } from "../manage-services";
import { GiveDialog } from "./give-dialog";
import styles from "./people.module.css";
import type { OpenCounts } from "../../fields/use-open-counts";

/** Nobody looks through more at once. */
const MOST = 200;

export interface PersonTasksProps {
  connection: Connection;
  callServer: ManageServices["callServer"];
  person: AccountPerson;
  people: People;
  counts: OpenCounts;
  onGiven: () => void;
}

type Tasks = { rows: TaskRow[]; count: number };

/** The tasks that wait for somebody, each with a way to give it to somebody else. */
export function PersonTasks({ connection, callServer, person, people, counts, onGiven }: PersonTasksProps) {
  const [tasks, setTasks] = useState<Tasks | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [given, setGiven] = useState<TaskRow | null>(null);
  const [said, setSaid] = useState("");
  const read = useCallback(async () => {
    const answer = await callServer(connection, (client, http) =>
      client.listTasks(http, { limit: MOST, offset: 0, assignedTo: person.id, ordering: "overdue" }),
    );
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setTasks(answer.value);
    return answer.ok ? answer.value : null;
  }, [connection, callServer, person.id]);
  useEffect(() => void read(), [read]);

  const done = async (task: TaskRow, to: string) => {
    setGiven(null);
    onGiven();
    const left = await read();
    const stays = left?.rows.some(({ id }) => id === task.id);
    setSaid(
      stays
        ? i18n.t("people.give.both", [task.name, to, person.name])
        : i18n.t("people.give.done", [task.name, to]),
    );
  };
  return (
    <section class={styles.part}>
      <h3>{tasks ? i18n.t("people.tasks", [tasks.count]) : i18n.t("people.tasksTitle")}</h3>
      <output class={styles.said}>{said}</output>
      {failure && (
        <div role="alert">
          <StatusBar
            tone="bad"
            sentence={failureSentence(failure)}
            action={{ label: i18n.t("people.tryAgain"), onClick: () => void read() }}
          />
        </div>
      )}
      {!tasks && !failure && <output class={styles.quiet}>{i18n.t("people.loading")}</output>}
      {tasks?.rows.length === 0 && <p class={styles.quiet}>{i18n.t("people.noTasks")}</p>}
      <ul class={styles.tasks}>
        {tasks?.rows.map((task) => (
          <li key={task.id}>
            <span dir="auto">
              <a
                href={`/inbox.html${formatRoute({ screen: "task", connection: connection.id, task: task.id })}`}
              >
                {task.name}
              </a>
              <span class={styles.quiet}>{task.workflowName}</span>
            </span>
            <Button aria-label={i18n.t("people.give.openOf", [task.name])} onClick={() => setGiven(task)}>
              {i18n.t("people.give.open")}
            </Button>
          </li>
        ))}
      </ul>
      {tasks && tasks.count > tasks.rows.length && (
        <p class={styles.quiet}>{i18n.t("people.moreTasks", [tasks.rows.length, tasks.count])}</p>
      )}
      {given && (
        <GiveDialog
          connection={connection}
          callServer={callServer}
          task={given}
          from={person}
          people={people}
          counts={counts}
          onDone={(to) => void done(given, to)}
          onClose={() => setGiven(null)}
        />
      )}
    </section>
  );
}
