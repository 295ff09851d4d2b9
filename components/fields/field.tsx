import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { FieldValue, OutputField } from "../../lib/fields/output-field";
import { Prose } from "../task/prose";
import { EarlierAnswer } from "./earlier-answer";
import { FieldControl, isGroup } from "./field-control";
import styles from "./fields.module.css";

export interface FieldProps {
  field: OutputField;
  value: FieldValue;
  /** Why the value cannot be sent, once it is time to say so. */
  error: string | null;
  /** What was typed when the field was another one. */
  earlier: FieldValue | undefined;
  onChange: (value: FieldValue) => void;
  onLeave: () => void;
  onForgetEarlier: () => void;
}

/** One field: its label, the control, and under it what is wrong with the value and what the author says about it. */
export function Field({ field, value, error, earlier, onForgetEarlier, onChange, onLeave }: FieldProps) {
  const id = useId();
  const notes = [error && `${id}-error`, field.description && `${id}-hint`].filter(Boolean);
  const describedBy = notes.length > 0 ? notes.join(" ") : undefined;
  return (
    <Frame field={field} id={id} describedBy={describedBy} invalid={error !== null}>
      <FieldControl
        field={field}
        value={value}
        id={id}
        describedBy={describedBy}
        invalid={error !== null}
        onChange={onChange}
        onLeave={onLeave}
      />
      {error && (
        <p id={`${id}-error`} class={styles.error}>
          {error}
        </p>
      )}
      {field.description && (
        <div id={`${id}-hint`} class={styles.hint}>
          <Prose source={field.description} />
        </div>
      )}
      {earlier && (
        <EarlierAnswer name={field.name} value={earlier} options={field.options} onForget={onForgetEarlier} />
      )}
    </Frame>
  );
}

interface FrameProps {
  field: OutputField;
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  children: ComponentChildren;
}

function Frame({ field, id, describedBy, invalid, children }: FrameProps) {
  const isSaid = saysRequired(field.type);
  const name = (
    <>
      {field.name}{" "}
      {field.required && (
        <span class={styles.required} aria-hidden={isSaid ? "true" : undefined}>
          {i18n.t("fields.required")}
        </span>
      )}
    </>
  );
  if (!isGroup(field.type)) {
    return (
      <div class={styles.field} data-field={field.apiName}>
        <label for={id} class={styles.label} dir="auto">
          {name}
        </label>
        {children}
      </div>
    );
  }
  const radios = field.type === "radio";
  return (
    <fieldset
      class={styles.field}
      data-field={field.apiName}
      role={radios ? "radiogroup" : undefined}
      aria-describedby={describedBy}
      aria-required={radios && field.required ? "true" : undefined}
      aria-invalid={radios && invalid ? "true" : undefined}
    >
      <legend class={styles.label} dir="auto">
        {name}
      </legend>
      {children}
    </fieldset>
  );
}

/** Whether the control itself tells that it is required: a group of checkboxes and a button that adds files cannot. */
const saysRequired = (type: OutputField["type"]) => type !== "checkbox" && type !== "file";
