import { i18n } from "#i18n";
import type { People } from "../../../lib/app/read-people";
import table from "../table/table.module.css";
import styles from "./people.module.css";

/** The groups and who is in them. */
export function GroupsTable({ people: { people, groups } }: { people: People }) {
  const nameOf = (member: number) => people.find(({ id }) => id === member)?.name ?? i18n.t("people.unknown");
  return (
    <section class={styles.part}>
      <h3>{i18n.t("people.groups")}</h3>
      <table class={table.table}>
        <caption class="visually-hidden">{i18n.t("people.groups")}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t("people.columns.group")}</th>
            <th scope="col">{i18n.t("people.columns.members")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, name, members }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td dir="auto">
                {members.length === 0 ? i18n.t("people.noMembers") : members.map(nameOf).join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
