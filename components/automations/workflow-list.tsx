import { useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { KnownAutomation } from "../../lib/app/automation-memory";
import type { PuqAccount } from "../../lib/store/stored";
import { readWords, searchItems } from "../../lib/text/search-text";
import { moveBetweenRows } from "../home/row-links";
import type { AutomationPlace } from "./automation-context";
import type { AutomationState } from "./automation-state";
import { WorkflowRow } from "./workflow-row";
import styles from "./automations.module.css";

export interface WorkflowListProps {
  account: PuqAccount;
  rows: KnownAutomation[];
  query: string;
  place: AutomationPlace;
  state: AutomationState;
}

/** The workflows in the order in which puq.ai tells them. The arrow keys, j and k lead through them. */
export function WorkflowList({ account, rows, query, place, state }: WorkflowListProps) {
  const root = useRef<HTMLUListElement>(null);
  const words = useMemo(() => readWords(query), [query]);
  const found = useMemo(
    () => searchItems(rows, query, ({ name, description }) => `${name} ${description ?? ""}`),
    [rows, query],
  );
  if (found.length === 0) {
    return (
      <output class={styles.nothing}>
        {rows.length === 0 ? i18n.t("automations.none") : i18n.t("automations.noMatch", [query.trim()])}
      </output>
    );
  }
  return (
    // The keys move the focus between links, which take everything else themselves.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={root}
      aria-label={i18n.t("automations.title")}
      onKeyDown={(event) => moveBetweenRows(event, root.current)}
    >
      {found.map((row) => (
        <WorkflowRow key={row.id} account={account} row={row} words={words} place={place} state={state} />
      ))}
    </ul>
  );
}
