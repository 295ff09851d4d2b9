import { useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import type { PersonReference } from "../../lib/fields/output-field";
import { Combobox } from "./combobox";
import type { ControlProps } from "./control";
import styles from "./fields.module.css";
import { useForm } from "./form-context";
import { listPeople, personItem } from "./person-items";

/** A person or group of the account, found by name or e-mail. */
export function PersonControl({ person, ...props }: ControlProps & { person: PersonReference | null }) {
  const { directory } = useForm();
  const items = useMemo(() => (directory ? listPeople(directory) : []), [directory]);
  const selected = person && personItem(person);
  return (
    <>
      <Combobox
        {...props}
        label={props.field.name}
        items={items}
        selected={selected && (items.find(({ key }) => key === selected.key) ?? selected)}
        placeholder={i18n.t("fields.person.search")}
        onSelect={(item) => {
          const chosen = item ? (items.find(({ key }) => key === item.key)?.person ?? null) : null;
          props.onChange({ type: "user", person: chosen });
        }}
      />
      {person && selected?.detail && <p class={styles.hint}>{selected.detail}</p>}
      {!directory && <p class={styles.hint}>{i18n.t("fields.person.loading")}</p>}
    </>
  );
}
