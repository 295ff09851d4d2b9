import { foldText, readWords } from "../text/search-text";

/**
 * Makes a filter that keeps the items with every word of a query, whatever their case and accents. What an item says is
 * put together once.
 */
export function createFilter<Item extends object>(
  textOf: (item: Item) => string,
): (items: Item[], query: string) => Item[] {
  const folded = new WeakMap<Item, string>();
  const textFor = (item: Item) => {
    const known = folded.get(item);
    if (known !== undefined) return known;
    const text = foldText(textOf(item));
    folded.set(item, text);
    return text;
  };
  return (items, query) => {
    const words = readWords(query);
    if (words.length === 0) return items;
    return items.filter((item) => {
      const text = textFor(item);
      return words.every((word) => text.includes(word));
    });
  };
}
