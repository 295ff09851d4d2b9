import { i18n } from "#i18n";
import { pickUnit, writeDuration } from "../../../lib/data/duration-unit";
import { countByPerformer, type PerformerCount } from "../../../lib/data/performer-counts";
import { measureSteps } from "../../../lib/data/step-durations";
import { countByWeek } from "../../../lib/data/weekly-counts";
import type { Person } from "../../../lib/store/stored";
import { formatMoment } from "../../../lib/tasks/format-moment";
import type { Workflow } from "../../../lib/tasks/workflow";
import type { ChartFigureProps } from "./chart-figure";

const WEEKS = 12;
/** More bars than this nobody compares. */
const MOST_PERFORMERS = 20;

const whole = (value: number) => (Number.isInteger(value) ? String(value) : "");

/** Workflows by the week they were started in, done or still running. */
export function weeklyFigure(workflows: Workflow[], now: number, person: Person): ChartFigureProps {
  const weeks = countByWeek(workflows, now, WEEKS, person);
  const running = weeks.map((week) => week.running);
  const done = weeks.map((week) => week.done);
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    title: i18n.t("data.weekly.title"),
    summary: i18n.t("data.weekly.summary", [WEEKS, sum(running) + sum(done), sum(done)]),
    rowName: i18n.t("data.weekly.week"),
    spec: {
      labels: weeks.map(({ from }) => formatMoment(from, "date", person)),
      series: [
        { name: i18n.t("data.weekly.done"), values: done, colour: "--done" },
        { name: i18n.t("data.weekly.running"), values: running, colour: "--accent" },
      ],
      direction: "upright",
      stacked: true,
      write: whole,
    },
  };
}

/** How long each step takes. Null where no step has been finished yet. */
export function stepsFigure(workflows: Workflow[]): ChartFigureProps | null {
  const steps = measureSteps(workflows);
  const slowest = steps.toSorted((one, other) => other.median - one.median)[0];
  if (!slowest) return null;
  const { unit, length } = pickUnit(slowest.median);
  const format = new Intl.NumberFormat(i18n.t("language"), {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumFractionDigits: 1,
  });
  return {
    title: i18n.t("data.steps.title"),
    summary: i18n.t("data.steps.summary", [slowest.name, writeDuration(slowest.median, i18n.t("language"))]),
    rowName: i18n.t("data.steps.step"),
    spec: {
      labels: steps.map(({ name }) => name),
      series: [
        {
          name: i18n.t("data.steps.median"),
          values: steps.map(({ median }) => median / length),
          colour: "--accent",
        },
      ],
      direction: "lying",
      stacked: false,
      write: (value) => format.format(value),
    },
  };
}

/** Who has most to do. Null where no task is open. */
export function performersFigure(
  workflows: Workflow[],
  nameOf: (performer: PerformerCount) => string,
): ChartFigureProps | null {
  const counts = countByPerformer(workflows);
  const [busiest] = counts;
  if (!busiest) return null;
  const shown = counts.slice(0, MOST_PERFORMERS);
  return {
    title: i18n.t("data.performers.title"),
    summary: i18n.t("data.performers.summary", busiest.tasks, [nameOf(busiest), busiest.tasks]),
    rowName: i18n.t("data.performers.performer"),
    spec: {
      labels: shown.map(nameOf),
      series: [
        {
          name: i18n.t("data.performers.tasks"),
          values: shown.map(({ tasks }) => tasks),
          colour: "--accent",
        },
      ],
      direction: "lying",
      stacked: false,
      write: whole,
    },
  };
}
