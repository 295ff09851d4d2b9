/** How one run ended. */
export interface Outcome {
  fault: string;
  step: string;
  action: string;
  /**
   * `done`: once on the server. `waiting`: on screen, with everything typed. `refused`: never confirmed. `twice, told`: the
   * browser sent it a second time by itself, and the person is told of the second.
   */
  end: "done" | "waiting" | "refused" | "twice, told" | "lost" | "doubled";
  /** What else was wrong, in words. */
  problems: string[];
  /** Gives the same run again. */
  replay: string;
}

const ENDS = ["done", "waiting", "refused", "twice, told", "lost", "doubled"] as const;

/** Writes fault × step × runs × lost × doubled, then the same by action, as tables of text. */
export function formatMatrix(outcomes: readonly Outcome[]): string {
  const byStep = Map.groupBy(outcomes, ({ fault, step }) => `${fault}\n${step}`);
  const byAction = Map.groupBy(outcomes, ({ action }) => `${action}\n`);
  return [
    ...formatTable(["fault", "step"], byStep, ["all", "", ...counts(outcomes)]),
    "",
    ...formatTable(["action", ""], byAction),
  ].join("\n");
}

function formatTable(
  names: string[],
  groups: ReadonlyMap<string, readonly Outcome[]>,
  ...total: string[][]
): string[] {
  const rows = [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, group]) => [...name.split("\n"), ...counts(group)]);
  const table = [[...names, "runs", ...ENDS], ...rows, ...total];
  const width = (column: number) => Math.max(...table.map((row) => row[column]?.length ?? 0));
  return table.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(width(column)) : cell.padStart(width(column))))
      .join("  "),
  );
}

function counts(outcomes: readonly Outcome[]): string[] {
  const ended = (end: Outcome["end"]) => String(outcomes.filter((one) => one.end === end).length);
  return [String(outcomes.length), ...ENDS.map(ended)];
}

/** Each run that did not end as it must, in a line with how to have it again. */
export function listFindings(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ end, problems }) => end === "lost" || end === "doubled" || problems.length > 0)
    .map(
      ({ fault, step, action, end, problems, replay }) =>
        `${action}, ${fault} while ${step}: ${[end, ...problems].join("; ")} (${replay})`,
    );
}
