import { i18n } from "#i18n";
import { namePerformers, type NamedPerformer } from "../../lib/app/performers";
import type { Directory, Person } from "../../lib/store/stored";
import { readCalendar } from "../../lib/tasks/calendar";
import { chooseDueWords, dueTone } from "../../lib/tasks/due-words";
import { formatMoment } from "../../lib/tasks/format-moment";
import { chooseMomentStyle } from "../../lib/tasks/moment-style";
import type { Task } from "../../lib/tasks/task";
import { now } from "../inbox/clock";
import styles from "./task.module.css";

/** What a task belongs to, when it is due, and who has to do it. */
export function TaskMeta({
  task,
  person,
  directory,
}: {
  task: Task;
  person: Person;
  directory: Directory | null | undefined;
}) {
  const { name, templateName } = task.workflow;
  return (
    <div class={styles.meta}>
      {task.urgent && <span class={styles.urgent}>{i18n.t("task.urgent")}</span>}
      {name && <span dir="auto">{name}</span>}
      {templateName && <span dir="auto">{templateName}</span>}
      {task.dueAt !== null && <Due dueAt={task.dueAt} done={task.completedAt !== null} person={person} />}
      <Performers performers={namePerformers(task, directory, person.id)} all={task.requireCompletionByAll} />
    </div>
  );
}

function Due({ dueAt, done, person }: { dueAt: number; done: boolean; person: Person }) {
  const calendar = readCalendar(now.value, person);
  const words = chooseDueWords(dueAt, now.value, calendar);
  const style = chooseMomentStyle(dueAt, calendar);
  const full = formatMoment(dueAt, style === "time" ? "day" : style, person);
  const tone = done ? "plain" : dueTone(dueAt, now.value);
  return (
    <time class={`${styles.due} ${styles[tone] ?? ""}`} dateTime={new Date(dueAt).toISOString()}>
      {"count" in words && !done
        ? `${i18n.t(`task.due.${words.words}`, words.count)} (${full})`
        : i18n.t("task.due.on", [full])}
    </time>
  );
}

/** Who does the task. Where all of them must, who has finished (the web app shows neither). */
function Performers({ performers, all }: { performers: NamedPerformer[]; all: boolean }) {
  if (performers.every(({ me, finished }) => me && !finished)) return null;
  const finished = performers.filter((performer) => performer.finished);
  if (!all || performers.length === 1) {
    return <span>{i18n.t("task.performers.for", [listNames(performers)])}</span>;
  }
  if (finished.length === 0) return <span>{i18n.t("task.performers.allOf", [listNames(performers)])}</span>;
  const open = performers.filter((performer) => !performer.finished);
  return (
    <span>
      {i18n.t("task.performers.finished", [finished.length, performers.length, listNames(finished)])}{" "}
      {open.length > 0 && i18n.t("task.performers.open", [listNames(open)])}
    </span>
  );
}

function listNames(performers: NamedPerformer[]): string {
  const names = performers.map(({ name, me, kind }) => {
    if (me) return i18n.t("task.performers.you");
    return name ?? i18n.t(kind === "group" ? "task.performers.someGroup" : "task.performers.someone");
  });
  return new Intl.ListFormat(i18n.t("language"), { type: "conjunction" }).format(names);
}
