import type { ComponentChildren, TargetedInputEvent } from "preact";
import { useId } from "preact/hooks";
import { useFocus } from "./use-focus";
import styles from "./text-field.module.css";

export interface TextFieldProps {
  label: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
  onEscape?: () => void;
  /** Shows dots instead of what is typed. */
  masked?: boolean;
  name?: string;
  inputMode?: "url" | "email";
  autocomplete?: "off" | "url" | "username" | "current-password";
  placeholder?: string;
  /** Takes the focus when it appears, because a click just asked for it. */
  focused?: boolean;
  hint?: ComponentChildren;
  /** Why the value cannot be taken. Shown at the field and told to screen readers. */
  error?: string | null;
  /** Says something about the value without refusing it. */
  warning?: string | null;
  /** Stands beside the input, such as a button that shows a masked value. */
  beside?: ComponentChildren;
}

/** A labelled line of text with hint, warning and error. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    onInput,
    onEscape,
    masked = false,
    focused = false,
    hint,
    error,
    warning,
    beside,
    ...native
  } = props;
  const id = useId();
  const input = useFocus<HTMLInputElement>(focused);
  const notes = [error && `${id}-error`, warning && `${id}-warning`, hint && `${id}-hint`].filter(Boolean);
  const attributes = {
    ...native,
    ref: input,
    id,
    spellcheck: false,
    autocapitalize: "off" as const,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": notes.length > 0 ? notes.join(" ") : undefined,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") onEscape?.();
    },
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  };
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      <div class={styles.line}>
        {masked ? <input {...attributes} type="password" /> : <input {...attributes} type="text" />}
        {beside}
      </div>
      {error && (
        <p id={`${id}-error`} class={styles.error}>
          {error}
        </p>
      )}
      {warning && (
        <p id={`${id}-warning`} class={styles.warning}>
          {warning}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
