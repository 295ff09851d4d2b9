import { crc32, deflateSync } from "node:zlib";
import type { Addresses } from "../http/route.ts";
import type { State } from "../state.ts";
import { attachFile } from "./attached-file.ts";

const WIDTH = 320;
const HEIGHT = 200;

/** Puts a picture where this server keeps files and gives its address, for descriptions that show one. */
export function addFloorPlan(state: State, addresses: Addresses): string {
  return attachFile(state, addresses, {
    id: "floorplan0001",
    name: "floorplan.png",
    contentType: "image/png",
    bytes: drawFloorPlan(),
    ownerId: state.roles.owner,
  });
}

/** A small PNG: four rooms with walls and doors. */
function drawFloorPlan(): Buffer {
  const rows: Buffer[] = [];
  for (let y = 0; y < HEIGHT; y += 1) {
    const row = Buffer.alloc(1 + WIDTH * 3);
    for (let x = 0; x < WIDTH; x += 1) row.set(colourAt(x, y), 1 + x * 3);
    rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // 8 bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", null)];
  return Buffer.concat([signature, ...parts]);
}

function colourAt(x: number, y: number): [number, number, number] {
  const door = Math.abs((x % 160) - 80) < 14 || Math.abs((y % 100) - 50) < 14;
  const wall = x % 160 < 4 || y % 100 < 4 || x > WIDTH - 5 || y > HEIGHT - 5;
  if (wall && !door) return [60, 62, 70];
  return x < 160 === y < 100 ? [232, 226, 214] : [214, 226, 232];
}

function chunk(type: string, data: Buffer | null): Buffer {
  const body = Buffer.concat([Buffer.from(type), data ?? Buffer.alloc(0)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
