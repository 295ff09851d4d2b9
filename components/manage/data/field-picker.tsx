import { i18n } from "#i18n";
import { useId } from "preact/hooks";
import type { DataColumn } from "../../../lib/data/data-row";
import { Button } from "../../ui/button";
import styles from "./data.module.css";

export interface FieldPickerProps {
  columns: DataColumn[];
  /** Keys of the fields that are left out. */
  left: ReadonlySet<string>;
  onChoose: (left: ReadonlySet<string>) => void;
}

/** Which fields the table shows. */
export function FieldPicker({ columns, left, onChoose }: FieldPickerProps) {
  const id = useId();
  const toggle = (key: string, shown: boolean) => {
    const next = new Set(left);
    if (shown) next.delete(key);
    else next.add(key);
    onChoose(next);
  };
  return (
    <>
      <Button popovertarget={id} aria-disabled={columns.length === 0} class={styles.fieldsButton}>
        {columns.length === 0
          ? i18n.t("data.fields")
          : i18n.t("data.fieldsShown", [columns.length - left.size, columns.length])}
      </Button>
      <div id={id} popover="auto" class={styles.fields}>
        <p class={styles.all}>
          <Button look="link" onClick={() => onChoose(new Set())}>
            {i18n.t("data.allFields")}
          </Button>
          <Button look="link" onClick={() => onChoose(new Set(columns.map(({ key }) => key)))}>
            {i18n.t("data.noFields")}
          </Button>
        </p>
        <fieldset>
          <legend class="visually-hidden">{i18n.t("data.fields")}</legend>
          {columns.map(({ key, name, hidden }) => (
            <label key={key}>
              <input
                type="checkbox"
                checked={!left.has(key)}
                onChange={({ currentTarget }) => toggle(key, currentTarget.checked)}
              />
              <span dir="auto">{name}</span>
              {hidden && <span class={styles.note}>{i18n.t("data.hiddenField")}</span>}
            </label>
          ))}
        </fieldset>
      </div>
    </>
  );
}
