import { i18n } from "#i18n";
import { connections } from "../../lib/app/stored-state";
import type { Connection } from "../../lib/store/stored";
import { shown, statusOf } from "../inbox/inbox-model";
import { rewindList } from "../inbox/list-place";
import { Icon } from "../ui/icons";
import { DOWN } from "../ui/outlines";
import { accountName } from "./names";
import { showAccount } from "./only-account";
import styles from "./accounts.module.css";

/** Chooses between the tasks of all accounts and those of one. */
export function AccountSwitch() {
  if (connections.value.length < 2) return null;
  const only = shown.value.length === 1 ? shown.value[0] : undefined;
  const name = only && accountName(only);
  return (
    <span class={styles.switch}>
      <span class={styles.mark} data-colour={name?.colour ?? "all"} aria-hidden="true">
        {name?.initials ?? i18n.t("accounts.allShort")}
      </span>
      <Icon path={DOWN} size={12} />
      <select
        aria-label={i18n.t("accounts.label")}
        title={name?.label ?? i18n.t("accounts.all")}
        value={only?.id ?? ""}
        onChange={({ currentTarget }) => {
          showAccount(currentTarget.value || null, localStorage);
          rewindList();
        }}
      >
        <option value="">{i18n.t("accounts.all")}</option>
        {connections.value.map((one) => (
          <option key={one.id} value={one.id}>
            {describe(one)}
          </option>
        ))}
      </select>
    </span>
  );
}

function describe(connection: Connection): string {
  const label = accountName(connection)?.label ?? connection.account.name;
  return statusOf(connection).state === "stopped" ? i18n.t("accounts.needsYou", [label]) : label;
}
