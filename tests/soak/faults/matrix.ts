/** How one run ended. */
export interface Outcome {
  fault: string;
  step: string;
  action: string;
  /**
   * `done`: once on the server, or a second time of which the person is told. `waiting`: on screen, with everything typed.
   * `refused`: never confirmed.
   */
  end: "done" | "waiting" | "refused" | "lost" | "doubled";
  /** What else was wrong, in words. */
  problems: string[];
  /** Gives the same run again. */
  replay: string;
}

const COLUMNS = ["fault", "step", "runs", "done", "waiting", "lost", "doubled"];

/** Writes fault × step × runs × lost × doubled as a table of text. */
export function formatMatrix(outcomes: readonly Outcome[]): string {
  const groups = Map.groupBy(outcomes, ({ fault, step }) => `${fault}\n${step}`);
  const rows = [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, group]) => [...name.split("\n"), ...counts(group)]);
  const table = [COLUMNS, ...rows, ["all", "", ...counts(outcomes)]];
  const widths = COLUMNS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}

function counts(outcomes: readonly Outcome[]): string[] {
  const ended = (end: Outcome["end"]) => String(outcomes.filter((one) => one.end === end).length);
  return [String(outcomes.length), ended("done"), ended("waiting"), ended("lost"), ended("doubled")];
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
