import { i18n } from "#i18n";
import type { Connection } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import type { ListedRow } from "../../lib/tasks/task";
import { AccountMark } from "../accounts/account-mark";
import { DueTime } from "../inbox/due-time";
import { calendarOf } from "../inbox/inbox-model";
import { whereFrom } from "../inbox/where-from";
import rows from "../inbox/rows.module.css";
import { Marked } from "../ui/marked";
import { words } from "./arrange-list";
import { scope } from "./find-state";

/** A task that was found or is finished: what was searched for is marked, and when it is due or was finished. */
export function FoundRow({ row }: { row: ListedRow }) {
  const isFinished = scope.value === "finished";
  return (
    <>
      <span class={rows.name}>
        {row.urgent && !isFinished && <span class="visually-hidden">{i18n.t("inbox.urgent")} </span>}
        <Marked text={row.name} words={words.value} />
      </span>
      {isFinished && row.completedAt !== null && (
        <FinishedTime at={row.completedAt} connection={row.connection} />
      )}
      {!isFinished && row.dueAt !== null && <DueTime dueAt={row.dueAt} connection={row.connection} />}
      <span class={rows.second}>
        <AccountMark connection={row.connection} />
        <span class={rows.where}>
          <Marked text={whereFrom(row)} words={words.value} />
        </span>
      </span>
    </>
  );
}

/** When a task was finished, in Unix milliseconds: today the time, else the day. */
function FinishedTime({ at, connection }: { at: number; connection: Connection }) {
  const { person } = connection;
  const { todayStart, yearStart } = calendarOf(connection);
  const style = at >= todayStart ? "time" : at >= yearStart ? "date" : "dateWithYear";
  return (
    <time
      class={rows.due}
      dateTime={new Date(at).toISOString()}
      title={i18n.t("find.finishedAt", [formatMoment(at, "full", person)])}
    >
      <span class="visually-hidden">{i18n.t("find.finishedOn")} </span>
      {formatMoment(at, style, person)}
    </time>
  );
}
