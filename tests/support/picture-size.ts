import { readFileSync } from "node:fs";

const HEADER_AT = 16;

/** Width and height in pixels that a PNG says it has. */
export function pictureSize(file: string): [number, number] {
  const png = readFileSync(file);
  return [png.readUInt32BE(HEADER_AT), png.readUInt32BE(HEADER_AT + 4)];
}
