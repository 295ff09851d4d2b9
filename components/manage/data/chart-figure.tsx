import { i18n } from "#i18n";
import { useEffect, useRef, useState } from "preact/hooks";
import table from "../table/table.module.css";
import type { ChartSpec } from "./chart-spec";
import styles from "./charts.module.css";

export interface ChartFigureProps {
  title: string;
  /** The chart in one sentence. */
  summary: string;
  /** What the rows of the table are. */
  rowName: string;
  spec: ChartSpec;
}

/** A chart, what it says in a sentence, and behind it the table it was drawn from. */
export function ChartFigure({ title, summary, rowName, spec }: ChartFigureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    let remove: (() => void) | null = null;
    let isGone = false;
    void import("./draw-chart").then(({ drawChart }) => {
      if (!isGone && canvas.current) remove = drawChart(canvas.current, spec);
    });
    return () => {
      isGone = true;
      remove?.();
    };
  }, [spec, theme]);
  const height = spec.direction === "lying" ? `${spec.labels.length * 2 + 3}rem` : "15rem";
  return (
    <figure class={styles.figure}>
      <figcaption>
        <h3>{title}</h3>
        <p>{summary}</p>
      </figcaption>
      <div class={styles.canvas} style={{ blockSize: height }}>
        {/* A picture that is drawn: no element of HTML is one by itself. */}
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <canvas ref={canvas} role="img" aria-label={`${title}. ${summary}`} />
      </div>
      <details>
        <summary>{i18n.t("data.asTable")}</summary>
        <table class={table.table}>
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{rowName}</th>
              {spec.series.map(({ name }) => (
                <th key={name} scope="col" class={table.numeric}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {spec.labels.map((label, index) => (
              <tr key={index}>
                <th scope="row" dir="auto">
                  {label}
                </th>
                {spec.series.map(({ name, values }) => (
                  <td key={name} class={table.numeric}>
                    {spec.write(values[index] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** What decides whether the page is light or dark now: it is another text whenever that may have changed. */
function useTheme(): string {
  const [media] = useState(() => matchMedia("(prefers-color-scheme: dark)"));
  const [theme, setTheme] = useState(() => readTheme(media));
  useEffect(() => {
    const take = () => setTheme(readTheme(media));
    media.addEventListener("change", take);
    addEventListener("storage", take);
    return () => {
      media.removeEventListener("change", take);
      removeEventListener("storage", take);
    };
  }, [media]);
  return theme;
}

const readTheme = ({ matches }: MediaQueryList) => `${matches} ${document.documentElement.dataset.theme}`;
