/** What no screen must ever say, unless a server did. */
const NONSENSE = /undefined|\[object \w+\]|\bNaN\b|Invalid Date|Infinity|∞|\bnull\b/g;
/** Texts as JSON writes them. */
const TEXTS = /"(?:[^"\\]|\\.)*"/g;

/** All words of an answer: the texts in it, names of members among them, but not its `null`s and numbers. */
export const wordsOf = (json: string): string => (json.match(TEXTS) ?? []).map(readText).join("\n");
const readText = (text: string): string => String(JSON.parse(text));

/** As it would be read: what is in an address may be written there in its own way. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Everything a page shows, tells or leads to, and where: its texts, what stands in controls, and attributes. */
function* shownTexts(): Generator<[where: string, text: string]> {
  for (const element of document.body.querySelectorAll("*")) {
    const tag = element.tagName.toLowerCase();
    for (const { name, value } of element.attributes) yield [`${tag} ${name}`, decode(value)];
    if ("value" in element) yield [`${tag} value`, String(element.value)];
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) yield [tag, node.textContent ?? ""];
  }
}

/**
 * Finds what makes no sense on the page: `undefined`, `[object Object]`, numbers and dates that are none.
 * @param said the server's own words, which are shown as they are
 * @returns where each of them is
 */
export function findNonsense(said: string): string[] {
  const found = new Set<string>();
  for (const [where, text] of shownTexts())
    for (const [word] of text.matchAll(NONSENSE)) if (!said.includes(word)) found.add(`${where}: ${word}`);
  return [...found];
}

/** Everything a page shows, as one text. */
export const shownText = (): string => [...shownTexts()].map(([, text]) => text).join("\n");

/** What things are called in an answer, and what people say in it. */
export const namesIn = (json: string): string[] =>
  [...json.matchAll(/"(?:\w*name|text|value|email|prefix)":("(?:[^"\\]|\\.){3,}")/g)].map(([, text = '""']) =>
    readText(text),
  );
