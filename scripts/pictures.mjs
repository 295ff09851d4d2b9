// Usage: npm run pictures [-- feature ...]
// Takes the README's pictures from the real extension against the sandbox, in light and dark. Needs a build for Chrome.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROLES, SCENES } from "./pictures/scenes.mjs";
import { openTable } from "./pictures/side-by-side.mjs";
import { playScene, SCHEMES } from "./pictures/stage.mjs";

const FOLDER = join("docs", "pictures");
const PLACES = ["left", "middle", "right"];

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const table = await openTable();
for (const [feature, play] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.includes(feature)) continue;
  const shots = mkdtempSync(join(tmpdir(), "pictures-"));
  await playScene(shots, play, ROLES[feature]);
  for (const scheme of SCHEMES) {
    const files = PLACES.map((place) => join(shots, `${place}-${scheme}.png`)).filter((file) =>
      existsSync(file),
    );
    const png = await table.put(files);
    const target = join(FOLDER, `${feature}-${scheme}.png`);
    writeFileSync(target, png);
    console.log(`${target}: ${Math.round(png.length / 1000)} kB`);
  }
  rmSync(shots, { recursive: true });
}
await table.close();
