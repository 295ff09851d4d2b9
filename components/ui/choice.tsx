import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import styles from "./choice.module.css";

export interface ChoiceProps {
  type: "radio" | "checkbox";
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  hint?: ComponentChildren;
  error?: string | null;
  disabled?: boolean;
}

/** A radio button or a check box with its words, and a line that says more. */
export function Choice({ type, name, checked, onChange, label, hint, error, disabled }: ChoiceProps) {
  const id = useId();
  const notes = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
  return (
    <div class={styles.choice}>
      <input
        type={type}
        id={id}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={notes.length > 0 ? notes.join(" ") : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
