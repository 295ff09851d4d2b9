import type { NameOptions } from "./driver.ts";

/** How a text is compared: contained whatever the case, equal, or by a pattern. White space counts once. */
export type TextMatch = { text: string; exact: boolean } | { pattern: string; flags: string };

/** One step from some elements to others; a locator is a chain of them. Plain data, so that it can travel to a page. */
export type Step =
  | { by: "role"; role: string; name: TextMatch | null }
  | { by: "label" | "text" | "contained-text"; match: TextMatch }
  | { by: "nth"; index: number };

/** Makes a comparable text of what a test gave. */
export function matchOf(text: string | RegExp, exact = false): TextMatch {
  return typeof text === "string" ? { text, exact } : { pattern: text.source, flags: text.flags };
}

export function roleStep(role: string, { name, exact }: NameOptions = {}): Step {
  return { by: "role", role, name: name === undefined ? null : matchOf(name, exact) };
}

/** The chain in words, for error messages: `button "Complete"`. */
export function describeSteps(steps: readonly Step[]): string {
  return steps.map(describeStep).join(" > ");
}

function describeStep(step: Step): string {
  switch (step.by) {
    case "role":
      return step.name ? `${step.role} ${describeMatch(step.name)}` : step.role;
    case "nth":
      return `number ${step.index + 1}`;
    default:
      return `${step.by} ${describeMatch(step.match)}`;
  }
}

function describeMatch(match: TextMatch): string {
  return "text" in match ? JSON.stringify(match.text) : `/${match.pattern}/${match.flags}`;
}
