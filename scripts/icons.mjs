// Usage: node scripts/icons.mjs
// Draws the toolbar icon (scripts/icon.svg) at every size the browsers ask for, into public/icon/. The result is checked in.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright";

const SIZES = [16, 32, 48, 96, 128];
const SYSTEM_CHROMIUM = "/usr/bin/chromium";

const drawing = readFileSync(new URL("icon.svg", import.meta.url), "utf8");
const folder = new URL("../public/icon/", import.meta.url);
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  ...(existsSync(SYSTEM_CHROMIUM) && { executablePath: SYSTEM_CHROMIUM }),
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; inline-size: ${size}px }</style>${drawing}`,
  );
  await page.screenshot({ path: new URL(`${size}.png`, folder).pathname, omitBackground: true });
}
await browser.close();
