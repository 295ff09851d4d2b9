/** A text without its Markdown signs, as the server clears it for `clear_value` (reference §21). */
export function clearText(markdown: string): string {
  return markdown
    .replaceAll(/(?:^\|.*\|(?:\n|$))+/gm, "Table")
    .replaceAll(/(?:^(?:-|\d+\.) .*(?:\n|$))+/gm, joinItems)
    .replaceAll(/\[([^\]|]+)\|\d+\]/g, "$1")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/(\*\*|__)(.+?)\1/g, "$2");
}

function joinItems(list: string): string {
  const end = list.endsWith("\n") ? "\n" : "";
  const items = list.trimEnd().split("\n");
  return items.map((item) => item.replace(/^(?:-|\d+\.) /, "")).join(", ") + end;
}
