import { i18n } from "#i18n";
import type { Connection } from "../../../lib/store/stored";
import type { Task } from "../../../lib/tasks/task";
import { withRunningWorkflow } from "../../../lib/tasks/rested-task";
import { mayManage } from "../../../lib/tasks/workflow";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import type { AskedWorkflow } from "../workflow/use-workflow";
import styles from "./manage.module.css";
import type { Managing } from "./use-managing";

export interface ManageMenuProps {
  connection: Connection;
  task: Task;
  asked: AskedWorkflow;
  managing: Managing;
  /** Id of the menu these entries stand in. */
  menu: string;
}

/** What the owner of a workflow may do with one of its tasks. Nothing for everybody else. */
export function ManageMenu({ connection, task, asked, managing, menu }: ManageMenuProps) {
  const { workflow, failure } = asked;
  if (!workflow) {
    return <p class={styles.note}>{failure ? failureSentence(failure) : i18n.t("manage.looking")}</p>;
  }
  if (!mayManage(workflow, connection.person)) return null;
  const { status } = task.workflow;
  const running = status === "running";
  const active = running && task.status === "active";
  // The same button stays in its place while its words change: the browser closes the menu after the click.
  const entry = (key: string, label: string, run: () => void) => (
    <Button key={key} popovertarget={menu} popovertargetaction="hide" onClick={run}>
      {label}
    </Button>
  );
  const { change, open } = managing;
  const urgent = !task.urgent;
  return (
    <>
      <hr class={styles.rule} />
      {active && entry("performers", i18n.t("manage.performers.entry"), () => open("performers"))}
      {active && entry("due", i18n.t("manage.due.entry"), () => open("due"))}
      {running &&
        entry("urgent", i18n.t(urgent ? "manage.urgent" : "manage.notUrgent"), () => {
          void change(
            (one) => ({ ...one, urgent }),
            (client, http) => client.updateWorkflow(http, workflow.id, { urgent }),
          );
        })}
      {running && entry("rest", i18n.t("manage.snooze.entry"), () => open("snooze"))}
      {!running &&
        entry("rest", i18n.t(status === "snoozed" ? "manage.resume" : "manage.reopen"), () => {
          void change(withRunningWorkflow, (client, http) => client.resumeWorkflow(http, workflow.id));
        })}
      {status !== "done" &&
        workflow.finalizable &&
        entry("finish", i18n.t("manage.finish.entry"), () => open("finish"))}
    </>
  );
}
