import { useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import type { Connection } from "../../../lib/store/stored";
import { nameParts } from "../../../lib/templates/name-parts";
import type { TemplateOutline } from "../../../lib/templates/template";
import { TaskContext } from "../../task/task-context";
import { nameOf, type AccountPeople } from "./account-people";
import { FormOutline } from "./form-outline";
import { OutlineProse } from "./outline-prose";
import { StepOutline } from "./step-outline";
import styles from "./outline.module.css";

interface OutlineProps {
  outline: TemplateOutline;
  people: AccountPeople | null;
  connection: Connection;
}

const ROLES = ["owner", "starter", "viewer"] as const;

/** A whole template to be read from top to bottom. */
export function Outline({ outline, people, connection }: OutlineProps) {
  const names = useMemo(() => nameParts(outline), [outline]);
  const { kickoff, steps, roles } = outline;
  const isEmpty = kickoff.fields.length + kickoff.fieldsets.length === 0;
  const readers = { names, people, person: connection.person };
  const surroundings = useMemo(
    () => ({ connection, webAddress: null, checklists: [], mark: null }),
    [connection],
  );
  return (
    <TaskContext.Provider value={surroundings}>
      <div class={styles.outline}>
        {outline.description && <OutlineProse source={names.fill(outline.description)} />}
        <dl class={styles.facts}>
          {ROLES.map((role) => {
            const holders = roles.filter((one) => one.role === role);
            if (holders.length === 0) return null;
            return (
              <div key={role}>
                <dt>{i18n.t(`templates.roles.${role}`)}</dt>
                <dd>{holders.map(({ kind, id }) => nameOf(people, kind, id)).join(", ")}</dd>
              </div>
            );
          })}
        </dl>
        {outline.workflowName && (
          <p>{i18n.t("templates.workflowName", [names.fill(outline.workflowName)])}</p>
        )}
        <h3>{i18n.t("templates.kickoff")}</h3>
        {isEmpty ? (
          <p class={styles.quiet}>{i18n.t("templates.kickoffEmpty")}</p>
        ) : (
          <FormOutline form={kickoff} />
        )}
        <h3>
          {steps.length === 0 ? i18n.t("templates.noSteps") : i18n.t("templates.stepsTitle", steps.length)}
        </h3>
        <ol class={styles.steps}>
          {steps.map((step, index) => (
            <StepOutline key={step.apiName || index} step={step} readers={readers} />
          ))}
        </ol>
      </div>
    </TaskContext.Provider>
  );
}
