import { computed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Answers, AnyField, FieldValue, OutputField } from "../../lib/fields/output-field";
import type { DraftSession } from "../../lib/app/draft-session";
import type { SplitDraft } from "../../lib/app/split-draft";
import { EarlierAnswer } from "../fields/earlier-answer";
import { Field } from "../fields/field";
import { UnknownField } from "../fields/unknown-field";
import { knownFields, type Form } from "../../lib/fields/all-fields";
import { i18n } from "#i18n";
import { FormParts } from "./task-fields";
import styles from "./task.module.css";
import { useDerived } from "./use-derived";
import type { FormState } from "./use-form-state";

export interface TaskFormProps {
  task: Form;
  /** What was typed into it. */
  typed: ReadonlySignal<SplitDraft>;
  form: FormState;
  draft: DraftSession;
}

/** The fields of a task, to be filled in. What was typed stands over what the server has. */
export function TaskForm({ task, typed, form, draft }: TaskFormProps) {
  const earlier = useDerived(typed, earlierOf);
  const render = (field: AnyField) =>
    field.type === "unknown" ? (
      <UnknownField field={field} />
    ) : (
      <FormField field={field} typed={typed} earlier={earlier[field.apiName]} form={form} draft={draft} />
    );
  return (
    <div class={styles.form} data-command="edit">
      <FormParts form={task} render={render} />
      <GoneAnswers task={task} earlier={earlier} draft={draft} />
    </div>
  );
}

const earlierOf = ({ earlier }: SplitDraft) => earlier;

interface FormFieldProps {
  field: OutputField;
  typed: ReadonlySignal<SplitDraft>;
  earlier: FieldValue | undefined;
  form: FormState;
  draft: DraftSession;
}

/** A field that stays as it is while others are typed in: a form may have hundreds. */
function FormField({ field, typed, earlier, form, draft }: FormFieldProps) {
  const name = field.apiName;
  const answer = useMemo(() => computed(() => typed.value.answers[name]), [typed, name]).value;
  const error = useMemo(() => computed(() => form.errorOf(field, answer)), [form, field, answer]).value;
  return useMemo(
    () => (
      <Field
        field={field}
        value={answer ?? field.value}
        error={error}
        earlier={earlier}
        onChange={(value) => form.change(field, value)}
        onLeave={() => form.leave(field)}
        onForgetEarlier={() => draft.forget(field.apiName)}
      />
    ),
    [field, answer, error, earlier, form, draft],
  );
}

/** What was typed for fields that the form has no more. */
function GoneAnswers({ task, earlier, draft }: { task: Form; earlier: Answers; draft: DraftSession }) {
  const names = useMemo(() => new Set(knownFields(task).map(({ apiName }) => apiName)), [task]);
  const gone = Object.entries(earlier).filter(([name]) => !names.has(name));
  return (
    <>
      {gone.map(([name, value]) => (
        <EarlierAnswer
          key={name}
          name={i18n.t("fields.earlier.goneField")}
          value={value}
          options={[]}
          onForget={() => draft.forget(name)}
        />
      ))}
    </>
  );
}
