const UNDECOMPOSED = new Map([
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
  ["ς", "σ"],
  ["’", "'"],
]);

/** A text as it is searched: lower case, without accents. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøłđæœıς’]/g, (letter) => UNDECOMPOSED.get(letter) ?? letter);
}

/** The words of a query, as they are searched. */
export function readWords(query: string): string[] {
  return foldText(query).split(/\s+/).filter(Boolean);
}

/**
 * Finds the items whose text contains every word of the query. Those that begin with it come first, otherwise the order
 * stays.
 */
export function searchItems<Item>(items: Item[], query: string, textOf: (item: Item) => string): Item[] {
  const words = readWords(query);
  if (words.length === 0) return items;
  const whole = words.join(" ");
  const found = items
    .map((item) => ({ item, text: foldText(textOf(item)) }))
    .filter(({ text }) => words.every((word) => text.includes(word)));
  const first = found.filter(({ text }) => text.startsWith(whole));
  return [...first, ...found.filter(({ text }) => !text.startsWith(whole))].map(({ item }) => item);
}
