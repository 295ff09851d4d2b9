// Usage: npm run pictures
// Takes the README's pictures from the real extension against the sandbox, in light and dark. Needs a build for Chrome.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { startSandbox } from "../tests/sandbox/sandbox.ts";
import { EVERY_FIELD_TASK } from "../tests/sandbox/seed/vendors.ts";
import { connect, LOOPBACK } from "../tests/e2e/support/connect.ts";
import { BUILDS, launchBrowser } from "../tests/e2e/support/launch.ts";
import { findBrowsers } from "./find-browser.mjs";

const FOLDER = join("docs", "pictures");
const SCHEMES = /** @type {const} */ (["light", "dark"]);

/**
 * Photographs the list and a task.
 *
 * @param {string} shots Where the single pictures go.
 */
async function takeShots(shots) {
  const sandbox = await startSandbox({ dialect: "v7.3" });
  const browser = await launchBrowser({ kind: "chromium", extension: BUILDS.chromium });
  try {
    await browser.grantHost(LOOPBACK);
    const options = await connect(browser, { address: sandbox.url, key: sandbox.keys.performer });
    await options.getByRole("heading", { name: "You are connected" }).waitFor();
    await options.close();
    const popup = await browser.open("popup");
    await popup.getByText("3 checks, 1 field").first().waitFor();
    for (const scheme of SCHEMES) {
      await popup.emulateColorScheme(scheme);
      await popup.screenshot(join(shots, `list-${scheme}.png`));
    }
    await popup.getByRole("link", { name: EVERY_FIELD_TASK }).click();
    await popup.getByRole("textbox", { name: /^Short name/ }).fill("Dock & Crane");
    await popup.getByRole("textbox", { name: /^Score/ }).fill("8.5");
    await popup.getByRole("radio", { name: "Medium" }).check();
    await popup.getByRole("checkbox", { name: "Fair trade" }).check();
    for (const scheme of SCHEMES) {
      await popup.emulateColorScheme(scheme);
      await popup.screenshot(join(shots, `task-${scheme}.png`));
    }
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/**
 * Puts pictures side by side into one.
 *
 * @param {string[]} files
 * @param {string} target
 */
async function sideBySide(files, target) {
  const found = (await findBrowsers()).find(({ kind }) => kind === "chromium");
  const browser = await chromium.launch({ executablePath: found?.executable });
  const page = await browser.newPage({ viewport: { width: 872, height: 648 } });
  const images = files.map((file) => `<img src="data:image/png;base64,${readFileSync(file, "base64")}">`);
  await page.setContent(
    `<style>body{margin:24px;display:flex;gap:24px}img{border-radius:8px;outline:1px solid #8884}</style>${images.join("")}`,
  );
  await page.screenshot({ path: target, omitBackground: true });
  await browser.close();
}

const shots = mkdtempSync(join(tmpdir(), "pictures-"));
mkdirSync(FOLDER, { recursive: true });
await takeShots(shots);
for (const scheme of SCHEMES) {
  const files = ["list", "task"].map((screen) => join(shots, `${screen}-${scheme}.png`));
  await sideBySide(files, join(FOLDER, `inbox-${scheme}.png`));
}
rmSync(shots, { recursive: true });
console.log(`Wrote ${FOLDER}.`);
