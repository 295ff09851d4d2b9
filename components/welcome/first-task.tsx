import { i18n } from "#i18n";
import { formatRoute, type Route } from "../../lib/app/route";
import type { Connection, Snapshot, SyncStatus } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import type { TaskRow } from "../../lib/tasks/task";
import styles from "./welcome.module.css";

export interface FirstTaskProps {
  /** The account that was connected last; undefined before the first. */
  connection: Connection | undefined;
  snapshot: Snapshot | undefined;
  status: SyncStatus;
}

/** Ends the welcome with the person's own task that comes first. */
export function FirstTask({ connection, snapshot, status }: FirstTaskProps) {
  if (!connection) return <p>{i18n.t("welcome.first.before")}</p>;
  if (!snapshot) {
    const isWell = status.state === "new" || status.state === "fine";
    if (isWell) return <output>{i18n.t("welcome.first.reading")}</output>;
    return <Nothing text={i18n.t("welcome.first.failed")} />;
  }
  const first = findDueFirst(snapshot.rows);
  if (!first) {
    return <Nothing text={`${i18n.t("welcome.first.nothing")} ${i18n.t("welcome.first.next")}`} />;
  }
  const template = first.templateId === null ? "" : (snapshot.templateNames[first.templateId] ?? "");
  return (
    <>
      <div class={styles.task}>
        <strong>{first.name}</strong>
        <span>{[first.workflowName, template].filter((part) => part !== "").join(" · ")}</span>
        <span>
          {first.dueAt === null
            ? i18n.t("welcome.first.noDate")
            : i18n.t("welcome.first.due", [formatMoment(first.dueAt, "full", connection.person)])}
        </span>
      </div>
      <p>{i18n.t("welcome.first.count", snapshot.rows.length)}</p>
      <Way
        to={{ screen: "task", connection: connection.id, task: first.id }}
        words={i18n.t("welcome.first.open")}
      />
    </>
  );
}

/** The one that is due first; where none is ever due, the first that the server names. */
function findDueFirst(rows: TaskRow[]): TaskRow | undefined {
  const due = ({ dueAt }: TaskRow) => dueAt ?? Number.MAX_VALUE;
  return rows.toSorted((one, other) => due(one) - due(other))[0];
}

function Nothing({ text }: { text: string }) {
  return (
    <>
      <p>{text}</p>
      <Way to={{ screen: "inbox" }} words={i18n.t("welcome.first.inbox")} />
    </>
  );
}

function Way({ to, words }: { to: Route; words: string }) {
  return (
    <p>
      <a class={styles.main} href={`/inbox.html${formatRoute(to)}`}>
        {words}
      </a>
    </p>
  );
}
