/** One part of a multipart body. `filename` is null for a text field. */
export interface Part {
  name: string;
  filename: string | null;
  contentType: string | null;
  bytes: Buffer;
}

/**
 * Takes a multipart body apart.
 *
 * @returns The parts, or the reason why there are none: no boundary in the header, or one that does not fit.
 */
export function parseMultipart(contentType: string, body: Buffer): Part[] | "no-boundary" | "invalid" {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType);
  if (!boundary) return "no-boundary";
  const text = body.toString("latin1");
  const delimiter = `--${boundary[1] ?? boundary[2] ?? ""}`;
  if (!text.startsWith(delimiter)) return text === "" ? [] : "invalid";
  // The last piece is what follows the closing delimiter; a body cut off before it loses its last part.
  return text
    .split(delimiter)
    .slice(1, -1)
    .map((piece) => parsePart(piece.slice(2, piece.endsWith("\r\n") ? -2 : undefined)));
}

function parsePart(piece: string): Part {
  const end = piece.indexOf("\r\n\r\n");
  const head = utf8(piece.slice(0, end));
  return {
    name: /\bname="([^"]*)"/i.exec(head)?.[1] ?? "",
    filename: /\bfilename="((?:\\.|[^"\\])*)"/i.exec(head)?.[1]?.replaceAll(/\\(.)/g, "$1") ?? null,
    contentType: /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? null,
    bytes: Buffer.from(piece.slice(end + 4), "latin1"),
  };
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, "latin1").toString("utf8");
}
