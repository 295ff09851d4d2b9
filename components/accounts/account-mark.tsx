import type { Connection } from "../../lib/store/stored";
import { shown } from "../inbox/inbox-model";
import { accountName } from "./names";
import styles from "./accounts.module.css";

/** Whose task a row is, where the list shows several accounts. */
export function AccountMark({ connection }: { connection: Connection }) {
  const name = accountName(connection);
  if (!name || shown.value.length < 2) return null;
  return (
    <>
      <span class={styles.mark} data-colour={name.colour} title={name.label} aria-hidden="true">
        {name.initials}
      </span>
      <span class="visually-hidden">{name.label}: </span>
    </>
  );
}
