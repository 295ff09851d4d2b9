import { readFileSync } from "node:fs";
import { chromium } from "playwright";
import { findBrowsers } from "../find-browser.mjs";
import { writePalettePng } from "./palette-png.mjs";

const STYLE =
  "body{margin:0}main{display:flex;gap:24px;padding:24px;width:max-content}img{border-radius:8px;outline:1px solid #8884}";

/**
 * Starts a browser that puts pictures side by side into one. The caller closes it.
 */
export async function openTable() {
  const found = (await findBrowsers()).find(({ kind }) => kind === "chromium");
  const browser = await chromium.launch({ executablePath: found?.executable });
  const page = await browser.newPage();
  /** What stands in `main` now, as the bytes of a PNG. */
  const photograph = async () => {
    const png = await page.locator("main").screenshot({ omitBackground: true });
    const { pixels, width } = await page.evaluate(readPixels, dataUrl(png));
    return writePalettePng(Buffer.from(pixels, "latin1"), width);
  };
  return {
    /**
     * @param {string[]} files
     * @returns The bytes of a PNG.
     */
    async put(files) {
      const images = files.map((file) => `<img src="${dataUrl(readFileSync(file))}">`);
      await page.setContent(`<style>${STYLE}</style><main>${images.join("")}</main>`);
      return photograph();
    },
    /**
     * @param {string} html
     * @param {{ width: number, height: number }} size
     * @returns The bytes of a PNG of exactly that size.
     */
    async draw(html, { width, height }) {
      await page.setViewportSize({ width, height });
      await page.setContent(
        `<style>body{margin:0}main{box-sizing:border-box;inline-size:${width}px;block-size:${height}px}</style><main>${html}</main>`,
      );
      return photograph();
    },
    close: () => browser.close(),
  };
}

/**
 * The address of a picture that is not in a file.
 *
 * @param {Buffer} png
 */
export function dataUrl(png) {
  return `data:image/png;base64,${png.toString("base64")}`;
}

/**
 * Runs in the page.
 *
 * @param {string} url Of a picture.
 */
async function readPixels(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const pixels = Array.from(data, (byte) => String.fromCharCode(byte)).join("");
  return { pixels, width: image.width };
}
