/** A file's name as the file service keeps it (reference §31, item 8). */
export function cleanFileName(name: string): string {
  const last = name.includes("\\") ? (name.split("\\").at(-1) ?? "") : name;
  const cleaned = last
    .replaceAll(/[^\p{L}\p{N}_.\- ]/gu, "_")
    .replaceAll(/[_ ]+/g, "_")
    .replace(/^[_.]+/, "")
    .replace(/\.+$/, "");
  return cleaned === "" ? "unnamed_file" : cleaned;
}

const KNOWN_TYPES = new Set([
  "application/pdf",
  "application/json",
  "application/xml",
  "application/zip",
  "application/gzip",
  "application/msword",
  "application/vnd.ms-excel",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "audio/mpeg",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/webp",
  "text/css",
  "text/csv",
  "text/plain",
  "text/xml",
  "video/mp4",
]);

/** The content type a file is given back with (reference §31, item 9). */
export function cleanContentType(type: string | null): string {
  const plain = (type ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (!KNOWN_TYPES.has(plain)) return "application/octet-stream";
  return plain.startsWith("text/") ? `${plain}; charset=utf-8` : plain;
}
