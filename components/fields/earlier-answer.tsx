import { i18n } from "#i18n";
import { valueText } from "../../lib/app/value-text";
import type { FieldValue, Option } from "../../lib/fields/output-field";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import styles from "./fields.module.css";
import { useForm } from "./form-context";

export interface EarlierAnswerProps {
  name: string;
  value: FieldValue;
  options: Option[];
  onForget: () => void;
}

/** What a person typed before the field changed. It is not sent; it is not lost either. */
export function EarlierAnswer({ name, value, options, onForget }: EarlierAnswerProps) {
  const text = valueText(value, options, useForm().connection.person) || i18n.t("fields.empty");
  return (
    <div class={styles.earlier}>
      <p>
        {i18n.t("fields.earlier.sentence")} <q>{text}</q>
      </p>
      <CopyButton text={text} label={i18n.t("fields.earlier.copyNamed", [name])}>
        {i18n.t("fields.earlier.copy")}
      </CopyButton>
      <Button look="link" aria-label={i18n.t("fields.earlier.forgetNamed", [name])} onClick={onForget}>
        {i18n.t("fields.earlier.forget")}
      </Button>
    </div>
  );
}
