import { useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { formatRoute } from "../../../lib/app/route";
import type { ManagedTemplate } from "../../../lib/pneumatic/manage-templates";
import type { Connection } from "../../../lib/store/stored";
import { searchItems } from "../../../lib/text/search-text";
import { formatPlace } from "../place";
import { nameOf, type AccountPeople } from "./account-people";
import { mayOpen } from "./may-open";
import { SORTABLE, sortTemplates, type SortColumn, type TemplateOrder } from "./sort-templates";
import table from "../table/table.module.css";
import styles from "./templates.module.css";

interface TemplateTableProps {
  templates: ManagedTemplate[];
  people: AccountPeople | null;
  connection: Connection;
}

/** All templates with owners, steps, use and state; headings sort, a word filters. */
export function TemplateTable({ templates, people, connection }: TemplateTableProps) {
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<TemplateOrder>({ column: "uses", descending: true });
  const found = useMemo(
    () =>
      searchItems(
        sortTemplates(templates, order),
        query,
        ({ name, description }) => `${name} ${description}`,
      ),
    [templates, query, order],
  );
  if (templates.length === 0) return <p class={styles.quiet}>{i18n.t("templates.none")}</p>;
  return (
    <>
      <search>
        <input
          type="search"
          class={styles.search}
          aria-label={i18n.t("templates.search")}
          placeholder={i18n.t("templates.search")}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </search>
      {found.length === 0 && <output>{i18n.t("templates.noMatch", [query.trim()])}</output>}
      {found.length > 0 && (
        <div class={table.sideways}>
          <table class={styles.table}>
            <thead>
              <tr>
                <Heading column="name" order={order} onSort={setOrder} />
                <th scope="col">{i18n.t("templates.columns.owners")}</th>
                <Heading column="steps" order={order} onSort={setOrder} />
                <Heading column="uses" order={order} onSort={setOrder} />
                <th scope="col">{i18n.t("templates.columns.state")}</th>
                <th scope="col">
                  <span class="visually-hidden">{i18n.t("templates.columns.actions")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((template) => (
                <Row key={template.id} template={template} people={people} connection={connection} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface HeadingProps {
  column: SortColumn;
  order: TemplateOrder;
  onSort: (order: TemplateOrder) => void;
}

function Heading({ column, order, onSort }: HeadingProps) {
  const isSorted = order.column === column;
  const descending = isSorted ? !order.descending : column !== SORTABLE[0];
  return (
    <th
      scope="col"
      class={column === "name" ? undefined : styles.number}
      aria-sort={isSorted ? (order.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" onClick={() => onSort({ column, descending })}>
        {i18n.t(`templates.columns.${column}`)}
      </button>
    </th>
  );
}

function Row({
  template,
  people,
  connection,
}: Omit<TemplateTableProps, "templates"> & { template: ManagedTemplate }) {
  const name = template.name || i18n.t("templates.unnamed");
  const owners = template.roles.filter(({ role }) => role === "owner");
  const place = { room: "templates", connection: connection.id, rest: [template.id] };
  return (
    <tr>
      <th scope="row" dir="auto">
        {mayOpen(template, connection.person) ? <a href={formatPlace(place)}>{name}</a> : name}
      </th>
      <td dir="auto">{owners.map(({ kind, id }) => nameOf(people, kind, id)).join(", ")}</td>
      <td class={styles.number}>{template.steps}</td>
      <td class={styles.number}>{template.uses ?? "–"}</td>
      <td>
        <State active={template.active} />
        {template.isPublic && <span class={styles.quiet}> · {i18n.t("templates.public")}</span>}
      </td>
      <td class={styles.actions}>
        {template.active && (
          <a
            href={launchAddress(connection, template.id)}
            aria-label={i18n.t("templates.launchNamed", [name])}
          >
            {i18n.t("templates.launch")}
          </a>
        )}
      </td>
    </tr>
  );
}

/** Whether a template can be started. */
export function State({ active }: { active: boolean }) {
  return (
    <span class={active ? styles.active : styles.draft}>
      {i18n.t(active ? "templates.active" : "templates.draft")}
    </span>
  );
}

/** Where a workflow of this template is started. */
export const launchAddress = ({ id }: Connection, template: string) =>
  `/inbox.html${formatRoute({ screen: "launch", connection: id, template })}`;
