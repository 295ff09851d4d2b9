/** A text of at most `limit` characters, as a person counts them; one that is cut ends with `…`. */
export function cutText(text: string, limit: number): string {
  const letters = Array.from(text);
  if (letters.length <= limit) return text;
  const kept = letters.slice(0, limit - 1).join("");
  return `${kept.trimEnd()}…`;
}
