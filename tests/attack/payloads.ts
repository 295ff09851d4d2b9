import { DANGLING, HTML, MUTATION, SVG } from "./payloads/html";
import { LINKS } from "./payloads/links";
import { ENCODED, FILES, FORMULAS, LAYOUT, MARKDOWN, TEMPLATES } from "./payloads/texts";

/** Texts that somebody could put into a workflow to make the extension do something for them, by their kind. */
export const KINDS = {
  html: HTML,
  svg: SVG,
  mutation: MUTATION,
  dangling: DANGLING,
  links: LINKS,
  markdown: MARKDOWN,
  templates: TEMPLATES,
  encoded: ENCODED,
  formulas: FORMULAS,
  files: FILES,
  layout: LAYOUT,
};

/** All of them. */
export const PAYLOADS: string[] = Object.values(KINDS).flat();

/**
 * Payloads in batches of a size; the last may be smaller.
 *
 * @param step every which payload is among them; 1 for all
 */
export function batches(size: number, step = 1): string[][] {
  const chosen = PAYLOADS.filter((_, index) => index % step === 0);
  return Array.from({ length: Math.ceil(chosen.length / size) }, (_, index) =>
    chosen.slice(index * size, (index + 1) * size),
  );
}
