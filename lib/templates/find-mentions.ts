/** Somebody who can be named in a list with `@`. */
export interface Nameable {
  kind: "user" | "group" | "workflow_starter";
  /** Empty for whoever starts the workflow. */
  source: string;
  /** What may stand after the `@`, whatever the case: the whole name first. */
  names: string[];
}

export interface Mention {
  /** What stood after the `@`. */
  text: string;
  /** Null where nobody is called so. */
  who: Nameable | null;
}

/** A mention begins a word; an e-mail address holds none. */
const AT = /(^|[\s(,;])@/g;

/** What joins two names: it goes with them. */
const JOINS = /^\s*(?:[,;&+/]|and|or)?\s*$/i;

/**
 * Finds who is named with `@` in a line. Names may hold blanks: the longest name that fits counts.
 * @returns the line without its mentions, and the mentions in their order
 */
export function findMentions(line: string, people: Nameable[]): { rest: string; mentions: Mention[] } {
  const names = people
    .flatMap((who) => who.names.map((name) => ({ who, name: name.toLowerCase() })))
    .filter(({ name }) => name !== "")
    .toSorted((one, other) => other.name.length - one.name.length);
  const mentions: Mention[] = [];
  let rest = "";
  let from = 0;
  for (const { index, 0: found } of line.matchAll(AT)) {
    const start = index + found.length;
    if (start < from) continue;
    const after = line.slice(start);
    const known = names.find(({ name }) => startsWithWord(after, name));
    const text = known ? after.slice(0, known.name.length) : (/^[\p{L}\p{N}._@+-]*/u.exec(after)?.[0] ?? "");
    if (text === "") continue;
    const between = line.slice(from, start - 1);
    if (mentions.length === 0 || !JOINS.test(between)) rest += between;
    from = start + text.length;
    mentions.push({ text, who: known?.who ?? null });
  }
  rest += line.slice(from);
  const words = rest
    .replace(/\s+/g, " ")
    .replace(/ (?=[,;)])/g, "")
    .replace(/[\s,;]+$/, "")
    .trim();
  return { rest: mentions.length === 0 ? line.trim() : words.replace(/^[,;]\s*/, ""), mentions };
}

function startsWithWord(text: string, name: string): boolean {
  return text.toLowerCase().startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
