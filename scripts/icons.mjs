// Usage: node scripts/icons.mjs
// Draws the icons at every size that browsers and stores ask for: into public/icon/, and the store's logo beside its
// pictures. The results are checked in. Small ones have a drawing of their own, whose edges fall on whole pixels at 16.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { findBrowsers } from "./find-browser.mjs";
import { ROOT } from "./run.mjs";

const FOLDER = "public/icon";
const STORE_FOLDER = "docs/store/pictures";

/** Where the colour of the text in Firefox's toolbars is taken from, so that our icon looks like the browser's own. */
const GLYPHS = { dark: "#5b5b66", light: "#fbfbfe" };

/**
 * @typedef {{ drawing: "small" | "large" | "glyph", size: number, margin?: number, colour?: string, file: string }} Icon
 */

/** @type {Icon[]} */
const ICONS = [
  ...[16, 19, 24, 32, 38].map((size) => ({
    drawing: /** @type {const} */ ("small"),
    size,
    file: `${FOLDER}/${size}.png`,
  })),
  ...[48, 96].map((size) => ({
    drawing: /** @type {const} */ ("large"),
    size,
    file: `${FOLDER}/${size}.png`,
  })),
  // The Chrome Web Store wants this one with room around it.
  { drawing: "large", size: 128, margin: 16, file: `${FOLDER}/128.png` },
  { drawing: "large", size: 300, margin: 30, file: `${STORE_FOLDER}/logo-300.png` },
  // Firefox names them by the text around them: the dark one stands in light toolbars.
  ...Object.entries(GLYPHS).flatMap(([name, colour]) =>
    // The panel behind the puzzle piece shows them at 32, on fine screens at 64; it would take a coloured one there.
    [16, 32, 64].map((size) => ({
      drawing: /** @type {const} */ ("glyph"),
      size,
      colour,
      file: `${FOLDER}/${name}-${size}.png`,
    })),
  ),
];

const found = (await findBrowsers()).find(({ kind }) => kind === "chromium");
const browser = await chromium.launch({ executablePath: found?.executable });
const page = await browser.newPage();
for (const folder of [FOLDER, STORE_FOLDER]) mkdirSync(join(ROOT, folder), { recursive: true });
for (const { drawing, size, margin = 0, colour, file } of ICONS) {
  const svg = readFileSync(new URL(`icons/${drawing}.svg`, import.meta.url), "utf8");
  const style = `body{margin:${margin}px}svg{display:block;inline-size:${size - 2 * margin}px;color:${colour ?? "inherit"}}`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>${style}</style>${svg}`);
  await page.screenshot({ path: join(ROOT, file), omitBackground: true });
}
await browser.close();
