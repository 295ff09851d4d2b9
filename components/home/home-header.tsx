import type { RefObject } from "preact";
import { i18n } from "#i18n";
import { openInTab } from "../../lib/app/open-in-tab";
import { IconButton } from "../ui/button";
import { OPEN_TAB, REFRESH, SETTINGS } from "../ui/icons";
import { openOptions } from "../../lib/app/open-options";
import { SearchField, type SearchFieldProps } from "../ui/search-field";
import { ROW_LINKS } from "./row-links";
import styles from "../inbox/inbox-header.module.css";

export interface HomeHeaderProps {
  search: Pick<SearchFieldProps, "label" | "placeholder" | "query" | "onQuery">;
  /** The list that is searched. Enter opens its first row, the arrow goes there. */
  list: RefObject<HTMLElement | null>;
  refresh: { label: string; busy: boolean; onClick: () => void };
  canOpenTab: boolean;
  settingsLabel: string;
}

/** The header above a list that is not the inbox: what it is searched for, and what can be done with the whole. */
export function HomeHeader({ search, list, refresh, canOpenTab, settingsLabel }: HomeHeaderProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = list.current?.querySelector<HTMLElement>(ROW_LINKS);
    if (event.key === "Escape") search.onQuery("");
    else if (event.key === "Enter") row?.click();
    else if (event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== "Enter") row?.focus();
  };
  return (
    <header class={styles.header}>
      <SearchField {...search} onKeyDown={onKeyDown} />
      <IconButton
        path={REFRESH}
        label={refresh.label}
        class={refresh.busy ? styles.turning : ""}
        aria-disabled={refresh.busy}
        onClick={() => refresh.busy || refresh.onClick()}
      />
      {canOpenTab && (
        <IconButton path={OPEN_TAB} label={i18n.t("inbox.openTab")} onClick={() => void openInTab()} />
      )}
      <IconButton path={SETTINGS} label={settingsLabel} onClick={() => void openOptions()} />
    </header>
  );
}
