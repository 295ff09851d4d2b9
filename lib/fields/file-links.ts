import type { RemoteFile } from "./output-field";

function nameFromAddress(url: string): string {
  return (
    url
      .split(/[?#]/)[0]
      ?.split("/")
      .findLast((part) => part !== "") ?? url
  );
}

/**
 * Reads the Markdown links of a file field. They are joined with commas which labels may contain too, so the text is
 * never split (reference §31.17). A label is anything but `]`, an address anything but `)`; a title after it belongs to
 * neither (reference §31.16). Each character is looked at once or twice: a pattern would go back and forth.
 */
export function readFileLinks(markdown: string): RemoteFile[] {
  const links: RemoteFile[] = [];
  for (let start = markdown.indexOf("["); start >= 0;) {
    const end = markdown.indexOf("]", start);
    const close = markdown.startsWith("](", end) ? markdown.indexOf(")", end) : end;
    if (end < 0 || close < 0) break;
    if (close > end && end > start + 1) {
      const [url = ""] = markdown.slice(end + 2, close).split(/\s/, 1);
      links.push({ kind: "remote", name: markdown.slice(start + 1, end), url, attachmentId: null });
      start = markdown.indexOf("[", close);
    } else start = markdown.indexOf("[", end);
  }
  return links;
}

/** Reads the bare addresses of a file field, for servers that give no links. */
export function readFileAddresses(text: string): RemoteFile[] {
  const urls = text.split(", ").filter((url) => /^https?:\/\//.test(url));
  return urls.map((url) => ({ kind: "remote", name: nameFromAddress(url), url, attachmentId: null }));
}

/** A file name as the server accepts it as a label: composed, without `]`, control characters and line breaks. */
export function cleanFileName(name: string): string {
  const label = name
    .normalize("NFC")
    .toWellFormed()
    .replaceAll("]", ")")
    .replace(/\p{Cc}+/gu, " ");
  return label.trim() || "file";
}

/** A file as a Markdown link. @returns null when the file has no address or one that would break the link. */
export function writeFileLink(file: RemoteFile): string | null {
  return file.url && !/[\s()]/.test(file.url) ? `[${cleanFileName(file.name)}](${file.url})` : null;
}
