import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { goTo } from "../../lib/app/route";
import { withChanges } from "../../lib/app/task-changes";
import { outbox, snapshots } from "../../lib/app/stored-state";
import { isGone } from "../../lib/app/task-condition";
import type { Failure } from "../../lib/http/failure";
import type { Connection } from "../../lib/store/stored";
import { isAboutTask } from "../../lib/tasks/visible-rows";
import { readCalendar } from "../../lib/tasks/calendar";
import { formatMoment } from "../../lib/tasks/format-moment";
import { chooseMomentStyle } from "../../lib/tasks/moment-style";
import { now } from "../inbox/clock";
import { online } from "../inbox/connectivity";
import { taskKey } from "../inbox/inbox-model";
import { listOrderOf } from "../inbox/list-order";
import { activeKey } from "../inbox/list-place";
import { Button } from "../ui/button";
import { failureDetails, failureSentence } from "../ui/failure-sentence";
import { StatusBar } from "../ui/status-bar";
import { loadManage } from "./load-parts";
import { useManaging } from "./manage/use-managing";
import { ScreenMenu } from "./screen-menu";
import { TaskContent } from "./task-content";
import { webAddressOf } from "./task-context";
import { TaskHeader } from "./task-header";
import styles from "./task.module.css";
import { useBackKey } from "./use-back-key";
import { usePart } from "./use-part";
import { useTask } from "./use-task";
import { useWorkflow } from "./workflow/use-workflow";

export interface TaskScreenProps {
  connection: Connection;
  /** The task's id. */
  task: string;
  surface: "popup" | "tab";
}

/** One task: read, filled in and completed. It belongs to one task for as long as it lives; give it the task as key. */
export function TaskScreen({ connection, task: id, surface }: TaskScreenProps) {
  const { task, readAt, failure, reading, read } = useTask(connection.id, id);
  const snapshot = snapshots.value[connection.id];
  const answers = outbox.value;
  const order = listOrderOf(connection.id);
  const entry = answers.entries.find(
    (one) => one.connection === connection.id && one.task === id && isAboutTask(one),
  );
  const gone = isGone(failure);
  const saysGone = gone && entry?.state === "needs-you" && entry.obstacle?.reason === "gone";
  const back = useCallback(() => {
    activeKey.value ??= taskKey(connection.id, id);
    goTo({ screen: "inbox" });
  }, [connection.id, id]);
  useBackKey(back);
  const asked = useWorkflow(connection, task?.workflow.id ?? null);
  const managing = useManaging(connection, id, asked.read);
  const manage = usePart(managing.dialog === null ? null : loadManage);
  const refusal = managing.changes.refusal.value;
  const shown = task && withChanges(task, managing.changes.pending.value);
  const name = task?.name ?? snapshot?.rows.find((row) => row.id === id)?.name ?? "";
  return (
    <section class={styles.screen}>
      <TaskHeader connection={connection} task={id} name={name} order={order} surface={surface} onBack={back}>
        <ScreenMenu
          connection={connection}
          id={id}
          task={gone ? null : (shown ?? null)}
          asked={asked}
          managing={managing}
        />
      </TaskHeader>
      {task && failure && !saysGone && (
        <StatusBar
          tone={gone ? "bad" : "soon"}
          sentence={staleSentence(failure, readAt, connection)}
          action={{ label: i18n.t("task.tryAgain"), onClick: read }}
        />
      )}
      {refusal && (
        <StatusBar
          tone="bad"
          sentence={
            <span role="alert">{i18n.t("manage.takenBack", [failureSentence(refusal.failure)])}</span>
          }
          action={{
            label: i18n.t("manage.tryAgain"),
            onClick: () => void managing.changes.make(refusal.change),
          }}
        />
      )}
      {shown && (
        <TaskContent
          connection={connection}
          task={shown}
          asked={asked}
          gone={gone}
          order={order}
          surface={surface}
        >
          {manage && <manage.ManageDialog connection={connection} task={shown} managing={managing} />}
        </TaskContent>
      )}
      {task === null && failure && !reading && (
        <Unreadable failure={failure} address={webAddressOf(connection, id)} onRetry={read} />
      )}
      {task === null && reading && <Skeleton />}
    </section>
  );
}

function staleSentence(failure: Failure, readAt: number | null, { person }: Connection): string {
  const known: Failure = online.value ? failure : { kind: "offline", url: "" };
  const what = isGone(failure) ? i18n.t("task.gone.title") : failureSentence(known);
  if (readAt === null) return what;
  const style = chooseMomentStyle(readAt, readCalendar(now.value, person));
  return `${what} ${i18n.t("task.shownFrom", [formatMoment(readAt, style, person)])}`;
}

/** Nothing is known about the task: what happened, and the way on. */
function Unreadable({
  failure,
  address,
  onRetry,
}: {
  failure: Failure;
  address: string | null;
  onRetry: () => void;
}) {
  const gone = isGone(failure);
  return (
    <div class={styles.unreadable} role="alert">
      <p>{gone ? i18n.t("task.gone.title") : failureSentence(failure)}</p>
      <p class={styles.details}>{gone ? i18n.t("task.gone.reason") : failureDetails(failure)}</p>
      <Button onClick={onRetry}>{i18n.t("task.tryAgain")}</Button>
      {address && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {i18n.t("task.openInPneumatic")}
        </a>
      )}
    </div>
  );
}

function Skeleton() {
  return (
    <div class={styles.skeleton}>
      <output class="visually-hidden">{i18n.t("task.loading")}</output>
      <div />
      <div />
      <div />
    </div>
  );
}
