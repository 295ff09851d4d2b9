import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { DraftSession } from "../../lib/app/draft-session";
import { DUE_FIELD, NAME_FIELD, URGENT_FIELD, type LaunchOptions } from "../../lib/app/launch-options";
import type { Missing } from "../../lib/fields/missing";
import type { Answers } from "../../lib/fields/output-field";
import type { Person } from "../../lib/store/stored";
import type { LaunchTemplate } from "../../lib/tasks/template";
import { DateControl } from "../fields/date-control";
import fields from "../fields/fields.module.css";
import { problemSentence } from "../fields/problem-sentence";
import styles from "./launch.module.css";
import { expectedName, explainPattern } from "./name-words";

export interface LaunchOptionsFormProps {
  template: LaunchTemplate;
  person: Person;
  answers: Answers;
  options: LaunchOptions;
  problems: Missing["fields"];
  draft: DraftSession;
  /** The person tried to start it. */
  insisted: boolean;
}

/** What every new workflow can have: a name of its own, a date by which it is due, and a hurry. */
export function LaunchOptionsForm(props: LaunchOptionsFormProps) {
  const { options, problems, draft } = props;
  return (
    <div class={styles.options}>
      <NameOption {...props} />
      <DueOption {...props} late={problems.some(({ apiName }) => apiName === DUE_FIELD.apiName)} />
      <label class={styles.urgent}>
        <input
          type="checkbox"
          checked={options.urgent}
          onChange={({ currentTarget }) =>
            draft.answer(URGENT_FIELD, {
              type: "checkbox",
              choices: currentTarget.checked ? ["urgent"] : [],
            })
          }
        />
        {i18n.t("launch.urgent")}
      </label>
    </div>
  );
}

function NameOption({ template, person, answers, options, problems, draft }: LaunchOptionsFormProps) {
  const id = useId();
  const problem = problems.find(({ apiName }) => apiName === NAME_FIELD.apiName)?.problem;
  return (
    <div class={fields.field} data-field={NAME_FIELD.apiName}>
      <label for={id} class={fields.label}>
        {i18n.t("launch.name")}
      </label>
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        placeholder={expectedName(template, answers, person)}
        aria-describedby={`${id}-hint`}
        aria-invalid={problem ? "true" : undefined}
        value={options.name}
        onInput={({ currentTarget }) =>
          draft.answer(NAME_FIELD, { type: "string", text: currentTarget.value })
        }
      />
      <p id={`${id}-hint`} class={problem ? fields.error : fields.hint}>
        {problem ? problemSentence(problem, "string") : explainPattern(template)}
      </p>
    </div>
  );
}

function DueOption({ options, draft, insisted, late }: LaunchOptionsFormProps & { late: boolean }) {
  const id = useId();
  const [left, setLeft] = useState(false);
  const shown = late && (left || insisted);
  return (
    <fieldset class={fields.field} data-field={DUE_FIELD.apiName}>
      <legend class={fields.label}>{i18n.t("launch.due")}</legend>
      <DateControl
        field={{ ...DUE_FIELD, name: i18n.t("launch.due") }}
        id={id}
        describedBy={shown ? `${id}-error` : undefined}
        invalid={shown}
        seconds={options.due}
        onChange={(value) => draft.answer(DUE_FIELD, value)}
        onLeave={() => setLeft(true)}
      />
      {shown && (
        <p id={`${id}-error`} class={fields.error}>
          {i18n.t("launch.dueInPast")}
        </p>
      )}
    </fieldset>
  );
}
