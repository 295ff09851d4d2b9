// Usage: node take.mjs [feature ...]
// Takes the pictures of the documentation and those for stores from the built extension against the sandbox, in light and
// dark. See ../pictures.mjs.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseTypeface } from "./fonts.mjs";
import { ROLES, SCENES } from "./scenes.mjs";
import { openTable } from "./side-by-side.mjs";
import { playScene, SCHEMES } from "./stage.mjs";
import { storePictures } from "./store.mjs";

const FOLDER = join("docs", "pictures");
const STORE_FOLDER = join("docs", "store", "pictures");
const PLACES = ["left", "middle", "right"];

const wanted = process.argv.slice(2);
for (const folder of [FOLDER, STORE_FOLDER]) mkdirSync(folder, { recursive: true });

/** @param {string} target @param {Buffer} png */
function keep(target, png) {
  writeFileSync(target, png);
  console.log(`${target}: ${Math.round(png.length / 1000)} kB`);
}

chooseTypeface();
const table = await openTable();
for (const [feature, play] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.includes(feature)) continue;
  const shots = mkdtempSync(join(tmpdir(), "pictures-"));
  await playScene(shots, play, ROLES[feature]);
  for (const scheme of SCHEMES) {
    const files = PLACES.map((place) => join(shots, `${place}-${scheme}.png`)).filter((file) =>
      existsSync(file),
    );
    keep(join(FOLDER, `${feature}-${scheme}.png`), await table.put(files));
    const screens = files.map((file) => readFileSync(file));
    for (const { name, size, html } of storePictures(feature, scheme, screens))
      keep(join(STORE_FOLDER, `${name}.png`), await table.draw(html, size));
  }
  rmSync(shots, { recursive: true });
}
await table.close();
