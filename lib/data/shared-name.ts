/** How many characters two texts share from their beginning. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

const reverse = (text: string) => text.split("").toReversed().join("");

/**
 * What names that were filled in differently have in common, such as "Review: …": the words at their beginning and end.
 * The first name where they share no word.
 */
export function sharedName(names: string[]): string {
  const [first = "", ...others] = names;
  if (others.every((name) => name === first)) return first;
  const prefixLength = Math.min(...others.map((name) => sharedLength(first, name)));
  const suffixLength = Math.min(...others.map((name) => sharedLength(reverse(first), reverse(name))));
  const start = first.slice(0, prefixLength).replace(/\S*$/, "").trim();
  const end = first
    .slice(first.length - suffixLength)
    .replace(/^\S*/, "")
    .trim();
  if (start === "" && end === "") return first;
  return [start, "…", end].filter(Boolean).join(" ");
}
