/** A page's own storage that lives as long as the page. It holds what it is given at first. */
export function createMemoryTexts(first: Record<string, string>): Storage {
  const texts = new Map(Object.entries(first));
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
  };
}
