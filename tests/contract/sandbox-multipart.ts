import { isRecord } from "../../lib/http/json.ts";

/** A part as the recordings of the file service write it down. */
interface RecordedPart {
  name: string;
  filename?: string;
  "filename*"?: string;
  type?: string | null;
  size: number;
  text?: string;
  base64?: string;
}

interface RecordedMultipart {
  multipart: RecordedPart[];
}

/** True for a body that was sent as a form with files. */
export function isMultipart(body: unknown): body is RecordedMultipart {
  return isRecord(body) && Array.isArray(body.multipart);
}

/** The bytes of such a body, with the boundary `sandbox-boundary`. Contents that were left out become zeros. */
export function encodeMultipart({ multipart }: RecordedMultipart): Buffer {
  const pieces = multipart.flatMap((part) => [
    Buffer.from(`--sandbox-boundary\r\n${headOf(part)}\r\n\r\n`),
    contentOf(part),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...pieces, Buffer.from("--sandbox-boundary--\r\n")]);
}

function headOf(part: RecordedPart): string {
  const name = part.filename === undefined ? "" : `; filename="${part.filename}"`;
  const extended = part["filename*"] === undefined ? "" : `; filename*=${part["filename*"]}`;
  const disposition = `Content-Disposition: form-data; name="${part.name}"${name}${extended}`;
  return part.type ? `${disposition}\r\nContent-Type: ${part.type}` : disposition;
}

function contentOf(part: RecordedPart): Buffer {
  if (part.base64 !== undefined) return Buffer.from(part.base64, "base64");
  return part.text === undefined ? Buffer.alloc(part.size) : Buffer.from(part.text);
}
