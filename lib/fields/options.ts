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
  if (text === "") return [];
  const whole = matchWhole(text, options);
  if (whole) return options.filter((option) => whole.has(option)).map((option) => option.key);
  const parts = new Set(text.split(SEPARATOR));
  const known = options.filter((option) => parts.delete(option.text)).map((option) => option.key);
  return [...known, ...parts];
}

/** Step by step and not by calling itself: a text may say a hundred thousand choices, a stack does not hold them. */
function matchWhole(text: string, options: Option[]): Set<Option | undefined> | null {
  const longestFirst = options.toSorted((one, other) => other.text.length - one.text.length);
  const deadEnds = new Set<number>();
  const path: { start: number; next: number; option?: Option }[] = [{ start: 0, next: 0 }];
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const option = longestFirst[last.next++];
    if (!option) {
      deadEnds.add(last.start);
      path.pop();
    } else if (option.text !== "" && text.startsWith(option.text, last.start)) {
      last.option = option;
      const end = last.start + option.text.length;
      if (end === text.length) return new Set(path.map((one) => one.option));
      const start = end + SEPARATOR.length;
      if (text.startsWith(SEPARATOR, end) && !deadEnds.has(start)) path.push({ start, next: 0 });
    }
  }
  return null;
}

/** The option a stored text means. @returns its key, or the text itself when no option has it any more, or null. */
export function matchChoice(text: string, options: Option[]): string | null {
  if (text === "") return null;
  return options.find((option) => option.text === text)?.key ?? text;
}
