import { i18n } from "#i18n";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { readNames } from "../../../lib/app/read-people";
import { createWorkflowSource } from "../../../lib/app/workflow-source";
import type { PerformerCount } from "../../../lib/data/performer-counts";
import type { Directory } from "../../../lib/store/stored";
import { ChartFigure } from "./chart-figure";
import { performersFigure, stepsFigure, weeklyFigure } from "./chart-specs";
import styles from "./charts.module.css";
import data from "./data.module.css";
import type { TemplateViewProps } from "./fields-view";
import { ReadingBar } from "./reading-bar";

type Names = Pick<Directory, "users" | "groups">;

/** Where a person would rather look than read: workflows by week, time by step, tasks by performer. */
export function ChartsView({ connection, template, callServer }: TemplateViewProps) {
  const { person } = connection;
  const [now] = useState(Date.now);
  const [names, setNames] = useState<Names | null>(null);
  const pager = useMemo(
    () => createWorkflowSource(connection, callServer, template.id),
    [connection, callServer, template.id],
  );
  useEffect(() => {
    void pager.start();
    return pager.stop;
  }, [pager]);
  useEffect(() => {
    void readNames(connection, callServer).then((answer) => answer.ok && setNames(answer.value));
  }, [connection, callServer]);

  const nameOf = useCallback(
    ({ kind, id }: PerformerCount) =>
      (kind === "user" ? names?.users : names?.groups)?.find((one) => one.id === id)?.name ??
      i18n.t(kind === "user" ? "data.performers.someone" : "data.performers.someGroup", [id]),
    [names],
  );
  const view = pager.view.value;
  const isRead = view.state !== "reading" && view.items.length > 0;
  const figures = useMemo(
    () =>
      isRead
        ? [
            weeklyFigure(view.items, now, person),
            stepsFigure(view.items),
            performersFigure(view.items, nameOf),
          ].filter((figure) => figure !== null)
        : [],
    [isRead, view.items, now, person, nameOf],
  );
  return (
    <>
      <ReadingBar
        view={view}
        shown={view.items.length}
        filtered={false}
        onStop={pager.stop}
        onGoOn={() => void pager.goOn()}
        onAgain={() => void pager.start()}
      />
      <div class={styles.figures}>
        {figures.map((figure) => (
          <ChartFigure key={figure.title} {...figure} />
        ))}
      </div>
      {view.state === "whole" && view.items.length === 0 && <p class={data.remark}>{i18n.t("data.none")}</p>}
    </>
  );
}
