import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { connections } from "../../lib/app/stored-state";
import type { Connection } from "../../lib/store/stored";
import { formatMoment } from "../../lib/tasks/format-moment";
import { HomeHeader } from "../home/home-header";
import type { Surface } from "../ui/surface";
import { failureSentence } from "../ui/failure-sentence";
import { StatusBar } from "../ui/status-bar";
import { AccountChoice } from "./account-choice";
import { AncestorBar } from "./ancestor-bar";
import type { LaunchPlace } from "./launch-context";
import { PageBar } from "./page-bar";
import { usePreferences } from "./preferences";
import { TemplateList } from "./template-list";
import { useTemplates } from "./use-templates";
import home from "../home/home-list.module.css";
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
  return (
    <div class={home.home}>
      <h1 class="visually-hidden">{i18n.t("launch.title")}</h1>
      <HomeHeader
        search={{
          label: i18n.t("launch.search"),
          placeholder: templates ? i18n.t("launch.searchAmong", templates.length) : i18n.t("launch.search"),
          query,
          onQuery: setQuery,
        }}
        list={list}
        refresh={{ label: i18n.t("launch.refresh"), busy: reading, onClick: read }}
        canOpenTab={surface === "popup"}
        settingsLabel={i18n.t("inbox.settingsOf", [connection.account.name])}
      />
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
      <div ref={list} class={`${home.scroller} ${styles.scroller}`}>
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
    <div class={`${home.skeleton} ${styles.skeleton}`}>
      <output class="visually-hidden">{i18n.t("launch.loading")}</output>
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
}
