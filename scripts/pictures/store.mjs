import { readFileSync } from "node:fs";
import { dataUrl } from "./side-by-side.mjs";

/** @import { Size } from "../../tests/e2e/support/driver.ts" */

/**
 * @typedef {"light" | "dark"} Scheme
 * @typedef {{ name: string, size: Size, html: string }} StorePicture What to draw, and what the file is called.
 */

const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const MARQUEE = { width: 1400, height: 560 };

/** The scenes whose screens stores show, in the order of the captions. */
const SHOWN = ["everywhere", "inbox", "act", "launch", "many"];
/** Of these scenes, one screen says it better than all. */
const FIRST_ONLY = new Set(["everywhere"]);
/** The scene whose screens stand beside the name. */
const FACE = "inbox";

const COLOURS = {
  light: { ground: "#e9eefb", text: "#161a24", edge: "#c3cdea" },
  dark: { ground: "#11141c", text: "#eef1f8", edge: "#333a4c" },
};

/** The text under a heading of the English listing. */
function listed(/** @type {string} */ heading) {
  const [, after = ""] = readFileSync("docs/store/en.md", "utf8").split(`\n## ${heading}\n`);
  return (after.split("\n## ")[0] ?? "").trim();
}

/** The lines that stand above the pictures, in order. */
function readCaptions() {
  return listed("Captions")
    .split("\n")
    .map((line) => line.replace(/^\d+\. /, ""));
}

/**
 * What is drawn for stores from the screens of a scene.
 *
 * @param {string} scene
 * @param {Scheme} scheme
 * @param {Buffer[]} screens Pictures, from left to right.
 * @returns {StorePicture[]}
 */
export function storePictures(scene, scheme, screens) {
  const place = SHOWN.indexOf(scene);
  const shown = FIRST_ONLY.has(scene) ? screens.slice(0, 1) : screens;
  return [
    ...(place < 0 ? [] : [drawScreenshot(place, scheme, shown)]),
    ...(scene === FACE && scheme === "light" ? [drawTile(), drawMarquee(shown)] : []),
  ];
}

/**
 * @param {number} place
 * @param {Scheme} scheme
 * @param {Buffer[]} screens
 * @returns {StorePicture}
 */
function drawScreenshot(place, scheme, screens) {
  const { ground, text, edge } = COLOURS[scheme];
  const gap = screens.length > 2 ? 18 : 40;
  const style = `
    main { background: ${ground}; color: ${text}; display: grid; grid-template-rows: 136px 600px; justify-content: center }
    h1 { font: 600 38px/1.2 system-ui; letter-spacing: -0.01em; text-align: center; align-self: center; margin: 0 }
    div { display: flex; gap: ${gap}px; justify-content: center }
    img { border-radius: 12px; outline: 1px solid ${edge} }`;
  return {
    name: `screenshot-${place + 1}-${scheme}`,
    size: SCREENSHOT,
    html: `<style>${style}</style><h1>${readCaptions()[place]}</h1><div>${images(screens)}</div>`,
  };
}

/** @returns {StorePicture} */
function drawTile() {
  const style = `
    main { background: ${COLOURS.light.ground}; color: ${COLOURS.light.text}; display: grid; place-content: center; justify-items: center; gap: 10px }
    svg { inline-size: 88px; margin-block-end: 6px }
    h1 { font: 600 30px/1.2 system-ui; letter-spacing: -0.01em; margin: 0 }
    p { font: 17px/1.3 system-ui; margin: 0 }`;
  return {
    name: "tile-440",
    size: TILE,
    html: `<style>${style}</style>${icon()}<h1>${listed("Name")}</h1><p>${listed("Short description")}</p>`,
  };
}

/**
 * @param {Buffer[]} screens
 * @returns {StorePicture}
 */
function drawMarquee(screens) {
  const { ground, text, edge } = COLOURS.light;
  const style = `
    main { background: ${ground}; color: ${text}; display: grid; grid-template-columns: 1fr auto; gap: 72px; align-items: center; padding-inline: 88px 72px; overflow: hidden }
    svg { inline-size: 104px }
    h1 { font: 600 54px/1.1 system-ui; letter-spacing: -0.02em; margin: 24px 0 14px }
    p { font: 24px/1.35 system-ui; margin: 0 }
    div { display: flex; align-items: start; gap: 28px; align-self: start; margin-block-start: 56px }
    img { border-radius: 12px; outline: 1px solid ${edge} }
    img + img { margin-block-start: 56px }`;
  const words = `<section>${icon()}<h1>${listed("Name")}</h1><p>${listed("Short description")}</p></section>`;
  return {
    name: "marquee-1400",
    size: MARQUEE,
    html: `<style>${style}</style>${words}<div>${images(screens)}</div>`,
  };
}

/** @param {Buffer[]} screens */
function images(screens) {
  return screens.map((screen) => `<img src="${dataUrl(screen)}">`).join("");
}

function icon() {
  return readFileSync(new URL("../icons/large.svg", import.meta.url), "utf8");
}
