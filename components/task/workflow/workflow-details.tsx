import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import { allFields } from "../../../lib/fields/all-fields";
import type { Workflow } from "../../../lib/tasks/workflow";
import { useForm } from "../../fields/form-context";
import { Button } from "../../ui/button";
import { failureSentence } from "../../ui/failure-sentence";
import { personName } from "../log/log-names";
import { useMoments } from "../log/log-time";
import { useTaskSurroundings } from "../task-context";
import { ShownFields } from "../task-fields";
import { stepState, stepWords } from "./step-words";
import type { AskedWorkflow } from "./use-workflow";
import styles from "./workflow.module.css";

/** What was filled in when the workflow was started, by whom and when. */
export function Kickoff({ asked }: { asked: AskedWorkflow }) {
  return (
    <Asked asked={asked}>
      {(workflow) => (
        <>
          <Beginning workflow={workflow} />
          {allFields(workflow).some(({ hidden }) => !hidden) ? (
            <KickoffValues workflow={workflow} />
          ) : (
            <p class={styles.note}>{i18n.t("workflow.nothingFilledIn")}</p>
          )}
        </>
      )}
    </Asked>
  );
}

function KickoffValues({ workflow }: { workflow: Workflow }) {
  const { connection } = useTaskSurroundings();
  return <ShownFields form={workflow} answers={{}} person={connection.person} />;
}

function Beginning({ workflow }: { workflow: Workflow }) {
  const { directory, connection } = useForm();
  const write = useMoments();
  const who = personName(workflow.startedBy, { directory, person: connection.person });
  if (workflow.startedAt === null) return null;
  const when = write(workflow.startedAt);
  return (
    <p class={styles.note} dir="auto">
      {workflow.startedBy === null
        ? i18n.t("workflow.startedByForm", [when])
        : i18n.t("workflow.startedBy", [who, when])}
    </p>
  );
}

/** The steps of the workflow: what is done and by whom, what is being done, and what is to come. */
export function Steps({ asked, task }: { asked: AskedWorkflow; task: string }) {
  const { directory, connection } = useForm();
  const people = { directory, person: connection.person };
  const write = useMoments();
  return (
    <Asked asked={asked}>
      {({ steps }) => (
        <ol class={styles.steps}>
          {steps.map((step) => (
            <li
              key={step.id}
              data-state={stepState(step)}
              aria-current={step.id === task ? "step" : undefined}
            >
              <span class={styles.number}>{step.number}</span>
              <span class={styles.step}>
                <span dir="auto">{step.name}</span>
                <span class={styles.note} dir="auto">
                  {stepWords(step, people, write)}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Asked>
  );
}

function Asked({
  asked: { workflow, failure, read },
  children,
}: {
  asked: AskedWorkflow;
  children: (workflow: Workflow) => ComponentChildren;
}) {
  return (
    <div class={styles.content}>
      {failure && (
        <p class={styles.note} role="alert">
          {failureSentence(failure)}{" "}
          <Button look="link" onClick={() => void read()}>
            {i18n.t("workflow.tryAgain")}
          </Button>
        </p>
      )}
      {workflow && children(workflow)}
      {!workflow && !failure && <p class={styles.note}>{i18n.t("workflow.loading")}</p>}
    </div>
  );
}
