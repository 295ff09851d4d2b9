import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { loadWorkflowDetails } from "../load-parts";
import { usePart } from "../use-part";
import type { AskedWorkflow } from "./use-workflow";
import styles from "./workflow.module.css";

/** What the task's workflow began with, and its steps with who did what: each one click away. */
export function WorkflowDisclosures({ task, asked }: { task: string; asked: AskedWorkflow }) {
  const [opened, setOpened] = useState({ kickoff: false, steps: false });
  const details = usePart(opened.kickoff || opened.steps ? loadWorkflowDetails : null);
  const toggle = (name: keyof typeof opened) => (event: Event & { currentTarget: HTMLDetailsElement }) => {
    const { open } = event.currentTarget;
    setOpened((before) => ({ ...before, [name]: open }));
    if (open) void asked.read();
  };
  return (
    <div class={styles.disclosures}>
      <details onToggle={toggle("kickoff")}>
        <summary>{i18n.t("workflow.kickoff")}</summary>
        {opened.kickoff && details && <details.Kickoff asked={asked} />}
      </details>
      <details onToggle={toggle("steps")}>
        <summary>{i18n.t("workflow.steps")}</summary>
        {opened.steps && details && <details.Steps asked={asked} task={task} />}
      </details>
    </div>
  );
}
