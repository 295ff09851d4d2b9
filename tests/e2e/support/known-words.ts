import type { Sandbox } from "../../sandbox/sandbox.ts";

/** What a browser itself writes in an English date, and between the parts of a list. */
const FROM_BROWSER =
  /\b(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day)?|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|AM|PM|at|and)\b/g;
/** Names that are the same in every language: of files, types, keys and addresses, and the letters of a person or an account. */
const NAMES =
  /^(?:[\w.-]+\.(?:py|mjs|json|com|test)|https?:\/\/127\.0\.0\.1:\d+(?:\/[\w/-]*)?|(?:api|my)\.pneumatic\.app|Workflow Inbox|\p{Lu}{1,2}\d?|string|text|number|date|url|radio|dropdown|checkbox|user|file)$/u;

/** Tells whether words are somebody's own: the server's, the browser's, or typed by the test. */
export function createKnownWords(sandbox: Sandbox, typed: string[]): (words: string) => boolean {
  const texts = new Set(typed);
  collectTexts([sandbox.state, sandbox.puq.state], texts, new Set());
  const known = simplify([...texts].join("\n"));
  const isKnown = (part: string) => part === "" || NAMES.test(part) || known.includes(simplify(part));
  return (words) =>
    isKnown(words) ||
    words
      .split(/ · |(?:^| )and |[,;()[\]”]|\s—\s/)
      .map(trim)
      .every((part) => isKnown(part) || !/\p{L}/u.test(part.replace(FROM_BROWSER, "")));
}

const trim = (part: string) => part.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");

/** Without what Markdown and templates write around words, which a screen does not show. */
const simplify = (text: string) => text.replace(/[*_`[\]{}\\]/g, "").replace(/[^\S\n]+/g, " ");

function collectTexts(value: unknown, texts: Set<string>, seen: Set<unknown>): void {
  if (typeof value === "string") texts.add(value.replace(/\s+/g, " "));
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  const { firstName, lastName } = value as Record<string, unknown>;
  if (typeof firstName === "string" && typeof lastName === "string") texts.add(`${firstName} ${lastName}`);
  const parts = value instanceof Map || value instanceof Set ? [...value] : Object.values(value);
  for (const part of parts) collectTexts(part, texts, seen);
}
