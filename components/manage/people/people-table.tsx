import { i18n } from "#i18n";
import type { Connection, DirectoryGroup } from "../../../lib/store/stored";
import type { AccountPerson } from "../../../lib/tasks/people";
import { formatPlace } from "../place";
import table from "../table/table.module.css";
import styles from "./people.module.css";
import type { OpenCounts } from "../../fields/use-open-counts";

export interface PeopleTableProps {
  connection: Connection;
  people: AccountPerson[];
  groups: DirectoryGroup[];
  counts: OpenCounts;
}

/** The people with role, state, groups, and how much waits for each. */
export function PeopleTable({ connection, people, groups, counts }: PeopleTableProps) {
  return (
    <div class={table.sideways}>
      <table class={table.table}>
        <caption class="visually-hidden">{i18n.t("people.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t("people.columns.name")}</th>
            <th scope="col">{i18n.t("people.columns.role")}</th>
            <th scope="col">{i18n.t("people.columns.state")}</th>
            <th scope="col">{i18n.t("people.columns.groups")}</th>
            <th scope="col" class={table.numeric}>
              {i18n.t("people.columns.open")}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, email, role, state }) => (
            <tr key={id} class={state === "active" ? undefined : styles.away}>
              <th scope="row">
                <a
                  href={formatPlace({ room: "people", connection: connection.id, rest: [String(id)] })}
                  dir="auto"
                >
                  {name}
                </a>
                {email !== name && <div class={table.quiet}>{email}</div>}
              </th>
              <td>{i18n.t(`people.role.${role}`)}</td>
              <td>{i18n.t(`people.state.${state}`)}</td>
              <td dir="auto">
                {groups
                  .filter(({ members }) => members.includes(id))
                  .map((group) => group.name)
                  .join(", ")}
              </td>
              <td class={table.numeric}>{writeCount(counts.get(id))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A count; a question mark where it could not be read. */
function writeCount(count: number | null | undefined): string {
  if (count === undefined) return "";
  return count === null ? "?" : String(count);
}
