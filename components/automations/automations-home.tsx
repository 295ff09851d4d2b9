import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { openInTab } from "../../lib/app/open-in-tab";
import type { PuqAccount } from "../../lib/store/stored";
import search from "../find/search-box.module.css";
import { openOptions, type Surface } from "../inbox/inbox-header";
import header from "../inbox/inbox-header.module.css";
import { IconButton } from "../ui/button";
import { Icon, OPEN_TAB, REFRESH, SEARCH, SETTINGS } from "../ui/icons";
import { useAutomationState, type AutomationPlace } from "./automation-context";
import type { AutomationState } from "./automation-state";
import { FailureBar } from "./failure-bar";
import { NotConnected } from "./not-connected";
import { RefusedBar } from "./refused-bar";
import { Skeleton } from "./skeleton";
import { useAccount } from "./use-account";
import { useMoments } from "./words";
import { WorkflowList } from "./workflow-list";
import styles from "./automations.module.css";

export interface AutomationsProps {
  place: AutomationPlace;
  surface: Surface;
}

/** The workflows of the connected account: how they stand, and the switch that turns them on and off. */
export function AutomationsHome({ place, surface }: AutomationsProps) {
  const account = useAccount();
  return (
    <section class={styles.home}>
      <h1 class="visually-hidden">{i18n.t("automations.title")}</h1>
      {account === null ? (
        <NotConnected />
      ) : account === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Workflows account={account} place={place} surface={surface} />
      )}
    </section>
  );
}

function Workflows({ account, place, surface }: AutomationsProps & { account: PuqAccount }) {
  const state = useAutomationState(account);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const rows = state.rows.value;
  useEffect(() => void state.read(), [state]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = list.current?.querySelector<HTMLElement>("a[data-automation]");
    if (event.key === "Escape") setQuery("");
    else if (event.key === "Enter") row?.click();
    else if (event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== "Enter") row?.focus();
  };
  return (
    <>
      <header class={header.header}>
        <search class={search.search}>
          <Icon path={SEARCH} size={14} />
          <input
            id="search"
            type="search"
            autocomplete="off"
            spellcheck={false}
            aria-keyshortcuts="/"
            aria-label={i18n.t("automations.search")}
            placeholder={rows ? i18n.t("automations.searchAmong", rows.length) : i18n.t("automations.search")}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <kbd aria-hidden="true">/</kbd>
        </search>
        <IconButton
          path={REFRESH}
          label={i18n.t("automations.refresh")}
          class={state.reading.value ? header.turning : ""}
          aria-disabled={state.reading.value}
          onClick={() => void state.read()}
        />
        {surface !== "tab" && (
          <IconButton path={OPEN_TAB} label={i18n.t("inbox.openTab")} onClick={() => void openInTab()} />
        )}
        <IconButton path={SETTINGS} label={i18n.t("inbox.settings")} onClick={() => void openOptions()} />
      </header>
      <Trouble state={state} />
      <RefusedBar state={state} />
      <div ref={list} class={styles.scroller}>
        {rows ? (
          <WorkflowList account={account} rows={rows} query={query} place={place} state={state} />
        ) : (
          state.failure.value === null && <Skeleton lines={8} />
        )}
      </div>
    </>
  );
}

function Trouble({ state }: { state: AutomationState }) {
  const write = useMoments();
  const failure = state.failure.value;
  if (!failure) return null;
  const readAt = state.readAt.value;
  const before = readAt > 0 ? i18n.t("automations.readAt", [write(readAt)]) : "";
  return <FailureBar failure={failure} before={before} onAgain={() => void state.read()} />;
}
