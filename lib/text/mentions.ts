/** Somebody who can be mentioned. */
export interface Mentionable {
  id: number;
  name: string;
}

/** A mention as the server writes it (reference §13), wherever it stands: the name, and the number of the person. */
export const MENTION = /\[([^[\]|\n]{1,200})\|(\d{1,15})\](?!\()/g;

/** A name as it stands in a mention: the server's form has no place for its own signs. */
const cleanName = (name: string) => name.replace(/[[\]|\s]+/g, " ").trim();

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** People by clean name, with null where a name belongs to several. */
function byName(people: Mentionable[]): Map<string, Mentionable | null> {
  const found = new Map<string, Mentionable | null>();
  for (const person of people) {
    const name = cleanName(person.name);
    if (name !== "") found.set(name, found.has(name) ? null : person);
  }
  return found;
}

/** What is typed for a mention: `@Name`, or the server's own form where several people have that name. */
export function mentionText(person: Mentionable, people: Mentionable[]): string {
  const name = cleanName(person.name);
  return byName(people).get(name)?.id === person.id ? `@${name}` : `[${name}|${person.id}]`;
}

/** Turns each `@Name` of somebody into the server's `[Name|id]` (reference §13). Longer names come first. */
export function writeMentions(text: string, people: Mentionable[]): string {
  const known = byName(people);
  const names = [...known.keys()].toSorted((one, other) => other.length - one.length);
  if (names.length === 0 || !text.includes("@")) return text;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@/])@(${names.map(escape).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return text.replace(pattern, (typed: string, name: string) => {
    const person = known.get(name);
    return person ? `[${name}|${person.id}]` : typed;
  });
}

/** Turns the server's mentions into what a person types, where that turns back into the same. */
export function showMentions(text: string, people: Mentionable[]): string {
  const known = byName(people);
  return text.replace(MENTION, (whole: string, name: string, id: string) =>
    known.get(name)?.id === Number(id) ? `@${name}` : whole,
  );
}

/** What follows an `@` right before the caret, or null when no mention is being typed there. */
export function readMentionQuery(text: string, caret: number): { query: string; start: number } | null {
  const found = /(?:^|[\s(])@([^\s@](?:[^@\n]{0,40}[^\s@])?|)$/.exec(text.slice(0, caret));
  if (!found) return null;
  const query = found[1] ?? "";
  return { query, start: caret - query.length - 1 };
}
