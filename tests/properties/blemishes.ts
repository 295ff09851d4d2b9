/** What no screen must ever say, unless a server did. */
const NONSENSE = /undefined|\[object \w+\]|\bNaN\b|Invalid Date|Infinity/;

/**
 * Finds what must never come as far as a screen: `undefined`, numbers that are none, texts made of what is no text.
 * @param said all that the server said, whose own words are no blemish
 * @returns where each of them is
 */
export function findBlemishes(value: unknown, said = "", path = "value"): string[] {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return [path];
  if (typeof value === "string") {
    const nonsense = value.length < 100_000 ? NONSENSE.exec(value)?.[0] : undefined;
    return nonsense !== undefined && !said.includes(nonsense) ? [`${path}: ${nonsense}`] : [];
  }
  if (typeof value === "function") return [`${path}: a function`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => findBlemishes(inner, said, `${path}.${name}`));
}
