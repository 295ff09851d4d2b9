import { i18n } from "#i18n";
import { goTo } from "../../lib/app/route";
import { connections } from "../../lib/app/stored-state";
import styles from "./launch.module.css";

/** Whose templates are shown, where a person has several accounts. */
export function AccountChoice({ shown }: { shown: string }) {
  return (
    <label class={styles.account}>
      {i18n.t("launch.account")}
      <select
        value={shown}
        onChange={({ currentTarget }) => goTo({ screen: "launch", connection: currentTarget.value })}
      >
        {connections.value.map(({ id, account, person }) => (
          <option key={id} value={id}>
            {`${account.name} (${person.name})`}
          </option>
        ))}
      </select>
    </label>
  );
}
