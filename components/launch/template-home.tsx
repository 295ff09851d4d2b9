import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { openInTab } from "../../lib/app/open-in-tab";
import { connections } from "../../lib/app/stored-state";
import type { Connection } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { openOptions, type Surface } from "../inbox/inbox-header";
import header from "../inbox/inbox-header.module.css";
import search from "../find/search-box.module.css";
import { IconButton } from "../ui/button";
import { failureSentence } from "../ui/failure-sentence";
import { Icon, OPEN_TAB, REFRESH, SEARCH, SETTINGS } from "../ui/icons";
import { StatusBar } from "../ui/status-bar";
import { AccountChoice } from "./account-choice";
import { AncestorBar } from "./ancestor-bar";
import type { LaunchPlace } from "./launch-context";
import { PageBar } from "./page-bar";
import { usePreferences } from "./preferences";
import { TemplateList } from "./template-list";
import { useTemplates } from "./use-templates";
import styles from "./launch.module.css";

export interface TemplateHomeProps {
  connection: Connection;
  place: LaunchPlace;
  surface: Surface;
}

/** What can be started: favourites, then everything else, the most used first. */
export function TemplateHome({ connection, place, surface }: TemplateHomeProps) {
  const [query, setQuery] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const { templates, readAt, failure, reading, read } = useTemplates(connection);
  const { favourites, toggleFavourite } = usePreferences(connection.id);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = list.current?.querySelector<HTMLElement>("a[data-template]");
    if (event.key === "Escape") setQuery("");
    else if (event.key === "Enter") row?.click();
    else if (event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== "Enter") row?.focus();
  };
  return (
    <div class={styles.home}>
      <header class={header.header}>
        <h1 class="visually-hidden">{i18n.t("launch.title")}</h1>
        <search class={search.search}>
          <Icon path={SEARCH} size={14} />
          <input
            id="search"
            type="search"
            autocomplete="off"
            spellcheck={false}
            aria-keyshortcuts="/"
            aria-label={i18n.t("launch.search")}
            placeholder={templates ? i18n.t("launch.searchAmong", templates.length) : i18n.t("launch.search")}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <kbd aria-hidden="true">/</kbd>
        </search>
        <IconButton
          path={REFRESH}
          label={i18n.t("launch.refresh")}
          class={reading ? header.turning : ""}
          aria-disabled={reading}
          onClick={() => reading || read()}
        />
        {surface === "popup" && (
          <IconButton path={OPEN_TAB} label={i18n.t("inbox.openTab")} onClick={() => void openInTab()} />
        )}
        <IconButton
          path={SETTINGS}
          label={i18n.t("inbox.settingsOf", [connection.account.name])}
          onClick={() => void openOptions()}
        />
      </header>
      {failure && (
        <StatusBar
          tone="soon"
          sentence={
            <span role="alert">
              {failureSentence(failure)}{" "}
              {readAt > 0 && i18n.t("launch.readAt", [formatMoment(readAt, "full", connection.person)])}
            </span>
          }
          action={{ label: i18n.t("task.tryAgain"), onClick: read }}
        />
      )}
      {connections.value.length > 1 && !place.ancestorTask && <AccountChoice shown={connection.id} />}
      {place.ancestorTask && <AncestorBar connection={connection} task={place.ancestorTask} />}
      <PageBar canRead={surface === "popup"} />
      <div ref={list} class={styles.scroller}>
        {templates ? (
          <TemplateList
            templates={templates}
            query={query}
            favourites={favourites}
            onToggle={toggleFavourite}
            place={{ ...place, connection: connection.id }}
          />
        ) : (
          reading && <Skeleton />
        )}
      </div>
    </div>
  );
}

function Skeleton() {
  return (
    <div class={styles.skeleton}>
      <output class="visually-hidden">{i18n.t("launch.loading")}</output>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
}
