import { i18n } from "#i18n";
import type { SubWorkflow } from "../../lib/tasks/task";
import styles from "./task.module.css";

/** Workflows started from this task. The server does not complete it before they are done (reference §10). */
export function SubWorkflows({
  workflows,
  webAddress,
}: {
  workflows: SubWorkflow[];
  webAddress: string | null;
}) {
  const running = workflows.filter((workflow) => workflow.running);
  if (running.length === 0) return null;
  return (
    <section
      class={styles.blocking}
      data-blocking
      tabIndex={-1}
      aria-label={i18n.t("task.subWorkflows.title")}
    >
      <p>{i18n.t("task.subWorkflows.sentence", running.length)}</p>
      <ul>
        {running.map(({ id, name, steps }) => (
          <li key={id} class={styles.blocker}>
            <span dir="auto">{name}</span>
            {steps && (
              <>
                <progress
                  value={steps.done}
                  max={steps.total}
                  aria-label={i18n.t("task.subWorkflows.progressOf", [name, steps.done, steps.total])}
                />
                <span class={styles.details}>
                  {i18n.t("task.subWorkflows.progress", [steps.done, steps.total])}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {webAddress && (
        <a href={webAddress} target="_blank" rel="noopener noreferrer">
          {i18n.t("task.openInPneumatic")}
        </a>
      )}
    </section>
  );
}
