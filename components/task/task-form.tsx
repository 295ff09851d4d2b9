import { useMemo, useRef } from "preact/hooks";
import type { Answers, AnyField, FieldValue, OutputField } from "../../lib/fields/output-field";
import type { DraftSession } from "../../lib/app/draft-session";
import { EarlierAnswer } from "../fields/earlier-answer";
import { Field } from "../fields/field";
import { UnknownField } from "../fields/unknown-field";
import { knownFields, type Form } from "../../lib/fields/all-fields";
import { i18n } from "#i18n";
import { FormParts } from "./task-fields";
import styles from "./task.module.css";
import type { FormState } from "./use-form-state";

export interface TaskFormProps {
  task: Form;
  answers: Answers;
  /** Typed for fields that have changed since, or are gone. */
  earlier: Answers;
  form: FormState;
  draft: DraftSession;
}

/** The fields of a task, to be filled in. What was typed stands over what the server has. */
export function TaskForm({ task, answers, earlier, form, draft }: TaskFormProps) {
  const names = new Set(knownFields(task).map(({ apiName }) => apiName));
  const gone = Object.entries(earlier).filter(([name]) => !names.has(name));
  const render = (field: AnyField) => {
    if (field.type === "unknown") return <UnknownField field={field} />;
    return (
      <FormField
        field={field}
        value={answers[field.apiName] ?? field.value}
        error={form.errorOf(field)}
        earlier={earlier[field.apiName]}
        form={form}
        draft={draft}
      />
    );
  };
  return (
    <div class={styles.form} data-command="edit">
      <FormParts form={task} render={render} />
      {gone.map(([name, value]) => (
        <EarlierAnswer
          key={name}
          name={i18n.t("fields.earlier.goneField")}
          value={value}
          options={[]}
          onForget={() => draft.forget(name)}
        />
      ))}
    </div>
  );
}

interface FormFieldProps {
  field: OutputField;
  value: FieldValue;
  error: string | null;
  earlier: FieldValue | undefined;
  form: FormState;
  draft: DraftSession;
}

/** A field that stays as it is while others are typed in: a form may have hundreds. */
function FormField({ field, value, error, earlier, form, draft }: FormFieldProps) {
  const latest = useRef(form);
  latest.current = form;
  return useMemo(
    () => (
      <Field
        field={field}
        value={value}
        error={error}
        earlier={earlier}
        onChange={(typed) => latest.current.change(field, typed)}
        onLeave={() => latest.current.leave(field)}
        onForgetEarlier={() => draft.forget(field.apiName)}
      />
    ),
    [field, value, error, earlier, draft],
  );
}
