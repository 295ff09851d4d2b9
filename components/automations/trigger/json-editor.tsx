import type { Ref } from "preact";
import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "../../ui/button";
import { readJson } from "../read-json";
import styles from "../workflow.module.css";

export interface JsonEditorProps {
  value: string;
  onInput: (text: string) => void;
  box: Ref<HTMLTextAreaElement>;
}

/** A text that has to be JSON. Where it is not, line and column are named. */
export function JsonEditor({ value, onInput, box }: JsonEditorProps) {
  const id = useId();
  const problem = describeProblem(value);
  return (
    <div class={styles.field}>
      <div class={styles.fieldHead}>
        <label for={id}>{i18n.t("automations.start.body")}</label>
        <Button
          look="link"
          aria-disabled={problem !== null}
          onClick={() => {
            const reading = readJson(value);
            if (reading.ok) onInput(JSON.stringify(reading.value, null, 2));
          }}
        >
          {i18n.t("automations.start.tidy")}
        </Button>
      </div>
      <textarea
        ref={box}
        id={id}
        class={styles.code}
        rows={5}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p id={`${id}-note`} class={problem === null ? styles.quiet : styles.error}>
        {problem ?? i18n.t("automations.start.bodyHint")}
      </p>
    </div>
  );
}

/** Says where and why a text is not JSON; null where it is. No text at all is taken as an empty object. */
function describeProblem(text: string): string | null {
  const reading = readBodyText(text);
  if (reading.ok) return null;
  const { problem, line, column } = reading;
  return i18n.t("automations.start.problemAt", [
    line,
    column,
    i18n.t(`automations.start.problem.${problem}`),
  ]);
}

/** Reads the body to be sent. */
export const readBodyText = (text: string) => readJson(text.trim() === "" ? "{}" : text);
