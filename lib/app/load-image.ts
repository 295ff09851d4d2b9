import { fail, type Result } from "../http/failure";
import { downloadFile, isOnFileService } from "../pneumatic/file-service";
import type { Connection } from "../store/stored";
import { pageNetwork, type Network } from "./network";
import { openAccess } from "./server-access";

const LARGEST_BYTES = 5 * 1024 * 1024;

/** First bytes of the picture formats we show. SVG is not among them: it can carry script. */
const SIGNATURES: { type: string; bytes: number[]; offset?: number }[] = [
  { type: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: "image/jpeg", bytes: [0xff, 0xd8, 0xff] },
  { type: "image/gif", bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: "image/webp", bytes: [0x57, 0x45, 0x42, 0x50], offset: 8 },
  { type: "image/avif", bytes: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69], offset: 4 },
];

/** The picture format the bytes themselves declare, or null. What the server calls it does not count. */
export function detectImage(head: Uint8Array): string | null {
  const found = SIGNATURES.find(({ bytes, offset = 0 }) =>
    bytes.every((byte, at) => head[offset + at] === byte),
  );
  return found?.type ?? null;
}

/**
 * Fetches a picture a person asked to see. The key is sent only to the origin of the connection's own file service
 * (reference §31.15: the server itself takes look-alike hosts).
 * Gives `permission` for a host that is not allowed, `too-large` over 5 MB, `unreadable` for anything but a picture.
 */
export async function loadImage(
  connection: Connection,
  address: string,
  network: Network = pageNetwork,
): Promise<Result<Blob>> {
  const target = new URL(address);
  const url = target.origin + target.pathname;
  if (!(await network.mayReach(target.origin)))
    return fail({ kind: "permission", url, origin: target.origin });
  const own = isOnFileService(target.href, connection.files);
  const access = own ? await openAccess(connection, network) : null;
  if (access && !access.ok) return access;
  const service = { files: connection.files, key: access?.value.key ?? null };
  const read = await downloadFile(network.fetch, target.href, service);
  if (!read.ok) return read;
  if (read.value.size > LARGEST_BYTES) return fail({ kind: "too-large", url, status: 200 });
  const type = detectImage(new Uint8Array(await read.value.slice(0, 16).arrayBuffer()));
  if (type === null) return fail({ kind: "unreadable", url, status: 200, what: "wrong-shape" });
  return { ok: true, value: new Blob([read.value], { type }) };
}
