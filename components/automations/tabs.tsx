import { i18n } from "#i18n";
import { formatRoute, replacePlace } from "../../lib/app/route";
import type { AutomationPlace } from "./automation-context";
import styles from "./workflow.module.css";

export type Tab = "runs" | "versions" | "start";

const TABS: Tab[] = ["runs", "versions", "start"];

/** The part of a workflow that an address names; its runs where it names none. */
export function readTab(tab: string | undefined): Tab {
  return TABS.find((one) => one === tab) ?? "runs";
}

/** Leads to the parts of one workflow. */
export function Tabs({ place, tab }: { place: AutomationPlace; tab: Tab }) {
  return (
    <nav class={styles.tabs} aria-label={i18n.t("automations.tabs")}>
      {TABS.map((one) => {
        const target = { ...place, tab: one };
        return (
          <a
            key={one}
            href={formatRoute(target)}
            aria-current={one === tab ? "page" : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              replacePlace(target);
            }}
          >
            {i18n.t(`automations.tab.${one}`)}
          </a>
        );
      })}
    </nav>
  );
}
