import { i18n } from "#i18n";
import { countFacets, type TemplateFacet } from "../../lib/tasks/arrange-tasks";
import { visibleRows } from "../inbox/inbox-model";
import { toggleStep, toggleTemplate, view } from "./preferences";
import { nameOfTemplate, templateTitle } from "./template-title";
import styles from "./view-panel.module.css";

/** Which templates and steps are shown, with how many tasks wait in each. */
export function TemplateFilter() {
  const facets = countFacets(visibleRows.value);
  const present = new Set(facets.map(({ key }) => key));
  // A chosen template stays in the list when its last task is done, so that it can be taken out of the filter.
  const gone = view.value.templates
    .filter((key) => !present.has(key))
    .map((key): TemplateFacet => ({ key, name: nameOfTemplate(key), count: 0, steps: [] }));
  const all = [...facets, ...gone];
  if (all.length === 0) return null;
  return (
    <fieldset class={styles.group}>
      <legend>{i18n.t("find.templates")}</legend>
      <ul class={styles.filter}>
        {all.map((template) => (
          <TemplateChoice key={template.key} template={template} />
        ))}
      </ul>
    </fieldset>
  );
}

function TemplateChoice({ template: { key, name, count, steps } }: { template: TemplateFacet }) {
  const chosen = view.value.templates.includes(key);
  const title = templateTitle(key, name);
  return (
    <li>
      <Box text={title} count={count} checked={chosen} onToggle={() => toggleTemplate(key)} />
      {chosen && steps.length > 1 && (
        <ul class={styles.steps} aria-label={i18n.t("find.stepsOf", [title])}>
          {steps.map((step) => (
            <li key={step.key}>
              <Box
                text={step.name}
                count={step.count}
                checked={view.value.steps.includes(step.key)}
                onToggle={() => toggleStep(step.key)}
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

interface BoxProps {
  text: string;
  count: number;
  checked: boolean;
  onToggle: () => void;
}

function Box({ text, count, checked, onToggle }: BoxProps) {
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>{text}</span> <span class={styles.count}>{count}</span>
    </label>
  );
}
