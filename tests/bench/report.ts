import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import type { Bar } from "./bars.ts";
import type { Figures, Unit } from "./support/figures.ts";
import { summarize, type Summary } from "./support/statistics.ts";

export interface Machine {
  processor: string;
  cores: number;
  memory: string;
  system: string;
  browser: string;
  date: string;
  /** Mean load of the last minute, at the start and at the end. */
  load: [number, number];
  /** How long it took, in seconds. */
  seconds: number;
}

export interface Verdict {
  what: string;
  bar: string;
  figure: string;
  verdict: "met" | "not met";
}

export interface Results {
  machine: Machine;
  verdicts: Verdict[];
  figures: Record<string, Summary & { unit: Unit; values: number[] }>;
}

/** Names the machine and how busy it is. */
export function describeMachine(browser: string): Omit<Machine, "seconds"> {
  const [first] = cpus();
  const [load = 0] = loadavg();
  return {
    processor: first?.model ?? "unknown",
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${arch()}`,
    browser: `Chromium ${browser}`,
    date: new Date().toISOString().slice(0, 16).replace("T", " "),
    load: [load, load],
  };
}

/** Holds the figures against the bars. Those whose figures were not measured are left out. */
export function judge(bars: Bar[], figures: Figures): Verdict[] {
  return bars
    .filter(({ needs }) => needs.every((name) => figures.has(name)))
    .map(({ what, limit, unit, read }) => {
      const figure = read(figures);
      return {
        what,
        bar: `≤ ${show(limit, unit)}`,
        figure: show(figure, unit),
        verdict: figure <= limit ? "met" : "not met",
      };
    });
}

/** Everything measured, summed up. */
export function sumUp(figures: Figures): Results["figures"] {
  return Object.fromEntries(
    [...figures.series].map(([name, { unit, values }]) => [name, { unit, ...summarize(values), values }]),
  );
}

/** A number as people read it. */
export function show(figure: number, unit: string): string {
  const digits = Number.isInteger(figure) || Math.abs(figure) >= 100 ? 0 : Math.abs(figure) < 10 ? 2 : 1;
  const text = figure.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === "×" || unit === "" || unit === "count"
    ? `${text}${unit === "×" ? " ×" : ""}`
    : `${text} ${unit}`;
}

type Row = string[];

const PROFILE = "profile of the ";
/** What comes after the sixteenth is too small to matter. */
const MOST_PARTS = 16;

/** Columns side by side, for a terminal or for Markdown. */
export function writeTable(head: Row, rows: Row[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: Row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** The table of bars. */
export function writeVerdicts(verdicts: Verdict[]): string {
  return writeTable(
    ["what", "bar", "figure", "verdict"],
    verdicts.map(({ what, bar, figure, verdict }) => [what, bar, figure, verdict]),
  );
}

const isDetail = (name: string) => name.startsWith(PROFILE) || name.includes(": of it ");

/** The table of everything else that was measured. */
export function writeFigures(figures: Results["figures"]): string {
  const rows = Object.entries(figures)
    .filter(([name]) => !isDetail(name))
    .map(([name, { unit, low, median, high, runs }]) => [
      name,
      show(median, unit),
      runs > 1 ? `${show(low, "")}–${show(high, "")}` : "",
      String(runs),
    ]);
  return writeTable(["what", "median", "quartiles", "runs"], rows);
}

/**
 * What one figure is made of, the largest parts first, in a column for each way it was measured: the mean of all runs,
 * since not every run has every part.
 * @param ways as they are called in the figures, such as `20 tasks`; the first one decides on the order
 */
export function writeProfile(
  figures: Results["figures"],
  { of, head, ways }: { of: string; head: string; ways: string[] },
): string {
  const columns = ways.map((way) => {
    const start = `${PROFILE}${of}, ${way}: `;
    return new Map(
      Object.entries(figures)
        .filter(([name]) => name.startsWith(start))
        .map(([name, figure]) => [name.slice(start.length), figure]),
    );
  });
  const rows = [...(columns[0] ?? [])]
    .toSorted(([, one], [, other]) => other.median - one.median)
    .slice(0, MOST_PARTS)
    .map(([name, { unit }]) => [name, ...columns.map((column) => show(column.get(name)?.median ?? 0, unit))]);
  return writeTable([head, ...ways], rows);
}

export function writeMachine({
  processor,
  cores,
  memory,
  system,
  browser,
  date,
  load,
  seconds,
}: Machine): string {
  return (
    `${browser} on ${cores} × ${processor}, ${memory}, ${system}; ${date} UTC; ` +
    `load ${load.map((one) => one.toFixed(1)).join(" at the start, ")} at the end; ${Math.round(seconds)} s`
  );
}
