import { inflateRawSync } from "node:zlib";

export type ZipEntry = { name: string; content: Buffer };

const END = 0x06054b50;
const END_SIZE = 22;
const HEADER_SIZE = 46;
const LOCAL_HEADER_SIZE = 30;
const STORED = 0;

/** Reads all files of a zip, in its own order. One with a comment, or that is no zip, throws. */
export function readZip(zip: Buffer): ZipEntry[] {
  const end = zip.length - END_SIZE;
  if (zip.readUInt32LE(end) !== END) throw new Error("no end of a zip where one should be");
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (at < end) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const start = zip.readUInt32LE(at + 42);
    const name = zip.toString("utf8", at + HEADER_SIZE, at + HEADER_SIZE + nameLength);
    const body = start + LOCAL_HEADER_SIZE + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const bytes = zip.subarray(body, body + size);
    entries.push({ name, content: method === STORED ? bytes : inflateRawSync(bytes) });
    at += HEADER_SIZE + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
