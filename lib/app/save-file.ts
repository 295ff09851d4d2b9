/**
 * Gives a file to the browser's downloads.
 * @param type its media type, such as `text/csv`
 */
export function saveFile(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file name made of words a person chose: without what file systems refuse, at most 80 characters. */
export function fileNameOf(words: string, ending: string): string {
  const clean = words
    .normalize("NFC")
    .replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[.\s]+/, "");
  return `${
    clean
      .slice(0, 80)
      .replace(/[\uD800-\uDBFF]$/, "")
      .trim() || "file"
  }.${ending}`;
}
