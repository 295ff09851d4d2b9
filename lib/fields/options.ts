import type { Option } from "./output-field";

const SEPARATOR = ", ";

/** A choice as a server gives it: a text (v6 and later) or an object (before; reference §28). */
export type RawOption =
  string | { id: number | null; apiName: string | null; text: string; selected: boolean };

/** Reads a server's choices. Both kinds may not mix in one field, but nothing breaks if they do. */
export function readOptions(raw: RawOption[]): Option[] {
  return raw.map((option) => {
    if (typeof option === "string") return { key: option, text: option, apiName: null, id: null };
    const { id, apiName, text } = option;
    return { key: apiName ?? (id === null ? text : String(id)), text, apiName, id };
  });
}

/**
 * Takes a stored checkbox value apart. An option may itself contain the separator, so `"A, B"` is matched against the
 * options, longest first, going back where that leads nowhere (reference §9).
 * @returns the chosen options' keys in the options' order, each once. What fits no option any more comes last as it is.
 */
export function matchChoices(text: string, options: Option[]): string[] {
  const longestFirst = options.toSorted((one, other) => other.text.length - one.text.length);
  const deadEnds = new Set<number>();

  function matchFrom(start: number): Option[] | null {
    if (start > text.length) return [];
    if (deadEnds.has(start)) return null;
    for (const option of longestFirst) {
      const end = start + option.text.length;
      const fits =
        text.startsWith(option.text, start) && (end === text.length || text.startsWith(SEPARATOR, end));
      const rest =
        fits && option.text !== "" ? matchFrom(end === text.length ? end + 1 : end + SEPARATOR.length) : null;
      if (rest) return [option, ...rest];
    }
    deadEnds.add(start);
    return null;
  }

  if (text === "") return [];
  const whole = matchFrom(0);
  if (whole) return options.filter((option) => whole.includes(option)).map((option) => option.key);
  const parts = new Set(text.split(SEPARATOR));
  const known = options.filter((option) => parts.delete(option.text)).map((option) => option.key);
  return [...known, ...parts];
}

/** The option a stored text means. @returns its key, or the text itself when no option has it any more, or null. */
export function matchChoice(text: string, options: Option[]): string | null {
  if (text === "") return null;
  return options.find((option) => option.text === text)?.key ?? text;
}
