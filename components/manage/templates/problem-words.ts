import { i18n } from "#i18n";
import type { TemplateProblem } from "../../../lib/templates/problem";

/** Says what is wrong with a template in plain words. */
export function sayProblem({ rule, given }: TemplateProblem): string {
  return i18n.t(`templates.problems.${rule}`, [given]);
}
