import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Page } from "./driver.ts";
import { pause, until } from "./wait.ts";

const TREES = new URL("../trees/", import.meta.url);

/** `UPDATE_TREES=1` writes down what is there now instead of comparing; look at what changes before it is kept. */
const UPDATES = process.env.UPDATE_TREES === "1";

/** By then nothing is under way any more. */
const UPDATE_MILLISECONDS = 2_000;

const DAY = String.raw`\b(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)\b(?:, [A-Z][a-z]{2} \d+(?:, \d{4})?)?`;

/**
 * What differs from run to run: where the server listens, what time it is, when chance has the server asked again, and that
 * Firefox picks files in a tab only.
 */
const settle = (text: string) =>
  text
    .replaceAll("Attach files in a tab", "Attach files")
    .replace(/127\.0\.0\.1:\d+/g, "127.0.0.1:‹port›")
    .replace(new RegExp(String.raw`(?:${DAY}, )?\b\d{1,2}:\d{2}\s[AP]M|${DAY}`, "g"), "‹time›")
    .replace(/Trying again within a minute|Next try at ‹time›/, "‹next try›");

/** Compares what a screen reader finds on a page, or in one region of it, with what is written down in `trees`. */
export async function expectTree(page: Page, station: string, region?: string): Promise<void> {
  const file = fileURLToPath(new URL(`${station}.txt`, TREES));
  const read = async () => {
    const tree = settle(await page.ariaTree());
    return `${station}\n${region === undefined ? tree : regionOf(tree, region)}\n`;
  };
  if (UPDATES) {
    await pause(UPDATE_MILLISECONDS);
    writeFileSync(file, await read());
  }
  const expected = readFileSync(file, "utf8");
  // What is still under way, such as a check of the server, comes to its end.
  await until(async () => (await read()) === expected, station).catch(() => undefined);
  expect(await read()).toBe(expected);
  expectOutline(await page.ariaTree(), station);
}

/** Expects one main part and one main heading on a page, and no level left out on the way down to a heading. */
export function expectOutline(tree: string, station: string): void {
  const levels = [...tree.matchAll(/^ *heading ".*", level (\d)/gm)].map(([, level]) => Number(level));
  const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const mains = tree.match(/^ *main\b/gm)?.length ?? 0;
  const titles = levels.filter((level) => level === 1).length;
  expect({ station, mains, titles, gaps }).toEqual({ station, mains: 1, titles: 1, gaps: [] });
}

/** The line of a region and all that stands in it. */
function regionOf(tree: string, name: string): string {
  const lines = tree.split("\n");
  const first = lines.findIndex((line) => line.trim().startsWith(`region "${name}"`));
  if (first === -1) throw new Error(`There is no region “${name}”.`);
  const indent = /^ */.exec(lines[first] ?? "")?.[0] ?? "";
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => !line.startsWith(`${indent} `));
  return [lines[first], ...rest.slice(0, end === -1 ? undefined : end)].join("\n");
}
