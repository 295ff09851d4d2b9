import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
const OPAQUE = 255;

/**
 * Writes a picture as a PNG with a palette, a third of the size of one with true colours. The commonest 256 colours stay
 * as they are; others become the nearest of these.
 *
 * @param {Uint8Array} pixels Red, green, blue and alpha of each, row by row.
 * @param {number} width
 */
export function writePalettePng(pixels, width) {
  const height = pixels.length / 4 / width;
  const colours = Array.from({ length: width * height }, (_, index) => colourAt(pixels, index));
  const palette = commonest(colours);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [index, colour] of colours.entries()) {
    let place = places.get(colour);
    if (place === undefined) places.set(colour, (place = nearest(palette, colour)));
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = place;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => parts(colour).slice(0, 3)))),
    // Stores want none where nothing shines through.
    ...(palette.every((colour) => parts(colour)[3] === OPAQUE)
      ? []
      : [chunk("tRNS", Buffer.from(palette.map((colour) => parts(colour)[3])))]),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * @param {Uint8Array} pixels
 * @param {number} index
 */
function colourAt(pixels, index) {
  return Buffer.from(pixels.buffer, pixels.byteOffset + index * 4, 4).readUInt32BE();
}

/** @param {number[]} colours */
function commonest(colours) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  return sorted.slice(0, COLOURS).map(([colour]) => colour);
}

/**
 * @param {number[]} palette
 * @param {number} colour
 */
function nearest(palette, colour) {
  const wanted = parts(colour);
  const distances = palette.map((one) => {
    const [red, green, blue, alpha] = parts(one);
    return (
      (red - wanted[0]) ** 2 + (green - wanted[1]) ** 2 + (blue - wanted[2]) ** 2 + (alpha - wanted[3]) ** 2
    );
  });
  return distances.indexOf(Math.min(...distances));
}

/**
 * @param {number} colour
 * @returns {[number, number, number, number]}
 */
function parts(colour) {
  return [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255, colour & 255];
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
