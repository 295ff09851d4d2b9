import { useId } from "preact/hooks";
import styles from "./select.module.css";

export interface SelectProps<Value extends string> {
  label: string;
  value: Value;
  /** What can be chosen, in words. */
  choices: readonly { value: Value; words: string }[];
  onChange: (value: Value) => void;
  hint?: string;
  disabled?: boolean;
}

/** One of a few choices, with its label and a line that says more. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, value, choices, onChange, hint, disabled } = props;
  const id = useId();
  return (
    <div class={styles.choice}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ currentTarget }) => {
          const chosen = choices[currentTarget.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
