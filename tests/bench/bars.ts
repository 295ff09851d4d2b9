import type { Figures } from "./support/figures.ts";
import { ratios, summarize } from "./support/statistics.ts";

/** What is promised about one figure. */
export interface Bar {
  what: string;
  /** The figure may be as large as this. */
  limit: number;
  unit: "×" | "ms" | "bytes" | "kB" | "";
  /** What the figure is made of, so that it can be left out where that was not measured. */
  needs: string[];
  read: (figures: Figures) => number;
}

const median = (figures: Figures, name: string) => summarize(figures.of(name)).median;

/** Each figure against the one of the same round. */
const against = (name: string, base: string) => (figures: Figures) =>
  summarize(ratios(figures.of(name), figures.of(base))).median;

const single = (name: string) => (figures: Figures) => median(figures, name);

/** The most of several figures, such as those of a short list and a long one. */
const most = (names: string[]) => (figures: Figures) =>
  Math.max(...names.map((name) => median(figures, name)));

function ratioBar(what: string, limit: number, name: string, base: string): Bar {
  return { what, limit, unit: "×", needs: [name, base], read: against(name, base) };
}

function bar(what: string, limit: number, unit: Bar["unit"], name: string): Bar {
  return { what, limit, unit, needs: [name], read: single(name) };
}

const unchanged = (part: string) => [45, 5000].map((tasks) => `poll, ${tasks} tasks, unchanged: ${part}`);

function pollBar(what: string, limit: number, unit: Bar["unit"], part: string): Bar {
  const needs = unchanged(part);
  return { what, limit, unit, needs, read: most(needs) };
}

export const BARS: Bar[] = [
  ratioBar("popup with 20 tasks, CPU to the floor's", 1.25, "popup, 20 tasks: cpu", "popup, floor: cpu"),
  ratioBar(
    "popup with 5,000 tasks, CPU to that with 20",
    1.6,
    "popup, 5000 tasks: cpu",
    "popup, 20 tasks: cpu",
  ),
  ratioBar(
    "popup with a cold worker, CPU to that with a warm one",
    1.05,
    "popup, 20 tasks, cold worker: cpu",
    "popup, 20 tasks: cpu",
  ),
  bar("popup with 20 tasks, layout shifts after the first paint", 0, "", "popup, 20 tasks: layout shifts"),
  bar("a stored task, click to form painted", 50, "ms", "open a stored task: wall"),
  bar(
    "keystroke in 200 fields, CPU ÷ 4, to paint",
    1000 / 60,
    "ms",
    "keystroke in 200 fields, CPU ÷ 4: busy until painted",
  ),
  bar("search in 10,000 tasks, CPU per key", 8, "ms", "search in 10,000 tasks, per key: cpu"),
  pollBar("unchanged poll: requests", 1, "", "requests"),
  pollBar("unchanged poll: writes to disk", 0, "", "writes to disk"),
  pollBar("unchanged poll: received, with headers", 2000, "bytes", "received"),
  ratioBar(
    "heap of the popup with 20 tasks, to the floor's",
    1.5,
    "heap, popup, 20 tasks",
    "heap, popup, floor",
  ),
  bar("JavaScript before the popup's list, gzip", 20, "kB", "size, popup.html: script, gzip"),
];
