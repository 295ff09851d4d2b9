import { sharedName } from "./shared-name";
import type { Workflow } from "../tasks/workflow";

/** How long a step takes, over many workflows. */
export interface StepDuration {
  apiName: string;
  /** What its names in all workflows have in common. */
  name: string;
  /** Milliseconds from the start to the end of the step: half of them took longer, half shorter. */
  median: number;
  longest: number;
  /** Of how many finished steps this is told. */
  count: number;
}

/** Measures the finished steps of workflows of one template, in the order of the steps. Steps nobody has finished are left out. */
export function measureSteps(workflows: Pick<Workflow, "steps">[]): StepDuration[] {
  const found = new Map<string, { names: Set<string>; number: number; times: number[] }>();
  for (const step of workflows.flatMap(({ steps }) => steps)) {
    const known = found.get(step.apiName) ?? { names: new Set(), number: step.number, times: [] };
    found.set(step.apiName, known);
    known.names.add(step.name);
    if (step.startedAt !== null && step.completedAt !== null)
      known.times.push(Math.max(0, step.completedAt - step.startedAt));
  }
  return [...found]
    .filter(([, { times }]) => times.length > 0)
    .toSorted(([, one], [, other]) => one.number - other.number)
    .map(([apiName, { names, times }]) => {
      const sorted = times.toSorted((one, other) => one - other);
      const name = sharedName([...names]);
      return { apiName, name, median: medianOf(sorted), longest: sorted.at(-1) ?? 0, count: times.length };
    });
}

function medianOf(sorted: number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
