import { i18n } from "#i18n";
import { useId } from "preact/hooks";
import { StatusBar } from "../../ui/status-bar";
import { failureSentence } from "../../ui/failure-sentence";
import { formatPlace, goToPlace } from "../place";
import type { RoomProps } from "../rooms";
import { ChartsView } from "./charts-view";
import styles from "./data.module.css";
import { FieldsView } from "./fields-view";
import { useTemplates } from "./use-templates";

const CHARTS = "charts";

/** What was filled in in the workflows of a template, as a table and as charts. The table is the owner's alone. */
export function DataRoom({ connection, rest, services }: RoomProps) {
  const id = useId();
  const { templates, failure, read } = useTemplates(connection, services.callServer);
  const isOwner = connection.person.role === "owner";
  const template = templates?.find((one) => one.id === rest[0]);
  const isChart = !isOwner || rest[1] === CHARTS;
  const placeOf = (charts: boolean, of: string) => ({
    room: "data",
    connection: connection.id,
    rest: charts && isOwner ? [of, CHARTS] : [of],
  });
  const view = template && { connection, template, callServer: services.callServer };

  return (
    <div class={styles.room}>
      <header class={styles.top}>
        <h2>{i18n.t("data.title")}</h2>
        <div class={styles.pick}>
          <label for={id}>{i18n.t("data.template")}</label>
          <select
            id={id}
            value={template?.id ?? ""}
            disabled={!templates}
            onChange={({ currentTarget }) => goToPlace(placeOf(isChart, currentTarget.value))}
          >
            {!template && (
              <option value="">{i18n.t(templates || failure ? "data.choose" : "data.loading")}</option>
            )}
            {templates?.map((one) => (
              <option key={one.id} value={one.id}>
                {one.active ? one.name : i18n.t("data.inactive", [one.name])}
              </option>
            ))}
          </select>
        </div>
        {template && isOwner && (
          <nav class={styles.views} aria-label={i18n.t("data.views")}>
            {[false, true].map((charts) => (
              <a
                key={String(charts)}
                href={formatPlace(placeOf(charts, template.id))}
                aria-current={charts === isChart ? "page" : undefined}
              >
                {i18n.t(charts ? "data.charts" : "data.table")}
              </a>
            ))}
          </nav>
        )}
      </header>
      {failure && (
        <div role="alert">
          <StatusBar
            tone="bad"
            sentence={failureSentence(failure)}
            action={{ label: i18n.t("data.tryAgain"), onClick: read }}
          />
        </div>
      )}
      {view &&
        (isChart ? <ChartsView key={template.id} {...view} /> : <FieldsView key={template.id} {...view} />)}
      {templates && !template && (
        <p class={styles.remark}>{i18n.t(templates.length === 0 ? "data.noTemplates" : "data.start")}</p>
      )}
    </div>
  );
}
