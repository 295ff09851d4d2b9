import { useId } from "preact/hooks";
import { draftField } from "../../../lib/app/comment-draft";
import { DateControl } from "../../fields/date-control";
import styles from "./manage.module.css";

/** A day and a time, as in the form of a task. `seconds` are Unix seconds. */
export function MomentField({
  label,
  seconds,
  problem,
  onChange,
}: {
  label: string;
  seconds: number | null;
  problem: string | null;
  onChange: (seconds: number | null) => void;
}) {
  const id = useId();
  return (
    <fieldset class={styles.field}>
      <legend>{label}</legend>
      <DateControl
        field={{ ...draftField("moment"), name: label }}
        id={id}
        describedBy={problem === null ? undefined : `${id}-problem`}
        invalid={problem !== null}
        seconds={seconds}
        onChange={(value) => onChange(value.type === "date" ? value.seconds : null)}
        onLeave={() => undefined}
      />
      {problem !== null && (
        <p id={`${id}-problem`} class={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
