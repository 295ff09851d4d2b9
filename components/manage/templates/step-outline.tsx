import { i18n } from "#i18n";
import { fieldsOf } from "../../../lib/templates/name-parts";
import type { TemplateStep } from "../../../lib/templates/template";
import { sayCondition, type Readers } from "./condition-words";
import { FormOutline } from "./form-outline";
import { OutlineProse } from "./outline-prose";
import { sayDue, sayPerformer, saySpan } from "./outline-words";
import styles from "./outline.module.css";

interface StepOutlineProps {
  step: TemplateStep;
  readers: Readers;
}

/** One step: who does it, when, by when, and what it asks. */
export function StepOutline({ step, readers }: StepOutlineProps) {
  const { names, people } = readers;
  const performers = step.performers.map((performer) => sayPerformer(performer, names, people));
  const list = new Intl.ListFormat(i18n.t("language"), { type: "conjunction" }).format(performers);
  const facts = [
    performers.length > 0
      ? i18n.t(step.byAll ? "templates.performersAll" : "templates.performers", [list])
      : i18n.t("templates.nobody"),
    ...step.conditions.map((condition) => sayCondition(condition, readers)),
    step.skippedForStarter && i18n.t("templates.skippedForStarter"),
    step.delay && i18n.t("templates.waits", [saySpan(step.delay)]),
    step.due && sayDue(step.due, step.apiName, names),
  ];
  return (
    <li class={styles.step}>
      <h4 dir="auto">{names.fill(step.name) || i18n.t("templates.unnamed")}</h4>
      <ul class={styles.stepFacts}>
        {facts.filter(Boolean).map((fact, index) => (
          <li key={index}>{fact}</li>
        ))}
      </ul>
      {step.description && (
        <div class={styles.description}>
          <OutlineProse source={names.fill(withoutChecks(step.description))} />
        </div>
      )}
      {step.checklists.map((items, index) => (
        <div key={index}>
          <h5>{i18n.t("templates.checklist")}</h5>
          <ul class={styles.checks}>
            {items.map((item, place) => (
              <li key={place} dir="auto">
                {names.fill(item)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {fieldsOf(step).length > 0 && (
        <div>
          <h5>{i18n.t("templates.fieldsAsked")}</h5>
          <FormOutline form={step} />
        </div>
      )}
    </li>
  );
}

/** Items to tick stand in the text too; here they have a list of their own. */
const withoutChecks = (text: string) => text.replace(/^.*\[clist:.*\[\/clist\].*$\n?/gm, "").trim();
