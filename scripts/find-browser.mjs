import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";

/**
 * @typedef {"chromium" | "firefox"} BrowserKind How a browser is driven.
 * @typedef {"chromium" | "chrome" | "edge" | "firefox"} BrowserName
 * @typedef {{ kind: BrowserKind, name: BrowserName, executable: string, version: string }} FoundBrowser
 */

/** The oldest main versions that the manifests admit. */
export const OLDEST = { chromium: 148, firefox: 153 };

/** @type {Record<BrowserName, { kind: BrowserKind, commands: string[], mac: string, windows: string }>} */
const BROWSERS = {
  chromium: {
    kind: "chromium",
    commands: ["chromium", "chromium-browser"],
    mac: "Chromium.app/Contents/MacOS/Chromium",
    windows: "Chromium\\Application\\chrome.exe",
  },
  chrome: {
    kind: "chromium",
    commands: ["google-chrome-stable", "google-chrome"],
    mac: "Google Chrome.app/Contents/MacOS/Google Chrome",
    windows: "Google\\Chrome\\Application\\chrome.exe",
  },
  edge: {
    kind: "chromium",
    commands: ["microsoft-edge-stable", "microsoft-edge"],
    mac: "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    windows: "Microsoft\\Edge\\Application\\msedge.exe",
  },
  firefox: {
    kind: "firefox",
    commands: ["firefox", "firefox-esr"],
    mac: "Firefox.app/Contents/MacOS/firefox",
    windows: "Mozilla Firefox\\firefox.exe",
  },
};

/**
 * Finds the browsers on this machine that are new enough. The environment's `CHROMIUM_PATH` and `FIREFOX_PATH`, where set,
 * stand for all of their kind.
 *
 * @returns {Promise<FoundBrowser[]>} The preferred one of each kind first.
 */
export async function findBrowsers() {
  const overridden = [
    ...inEnvironment("CHROMIUM_PATH", "chromium", "chromium"),
    ...inEnvironment("FIREFOX_PATH", "firefox", "firefox"),
  ];
  const kinds = new Set(overridden.map(({ kind }) => kind));
  const found = Object.entries(BROWSERS).flatMap(([name, { kind, ...places }]) =>
    candidatePaths(places)
      .filter((path) => existsSync(path))
      .map((executable) => ({ kind, name: /** @type {BrowserName} */ (name), executable })),
  );
  found.push(...(await inPlaywright()));
  const all = [...overridden, ...found.filter(({ kind }) => !kinds.has(kind))];
  return all
    .map((browser) => ({ ...browser, version: readVersion(browser.executable, browser.kind) }))
    .filter(({ kind, version }) => Number.parseInt(version, 10) >= OLDEST[kind]);
}

/**
 * @param {string} variable
 * @param {BrowserKind} kind
 * @param {BrowserName} name
 */
function inEnvironment(variable, kind, name) {
  const executable = process.env[variable];
  return executable ? [{ kind, name, executable }] : [];
}

/** @param {{ commands: string[], mac: string, windows: string }} places */
function candidatePaths({ commands, mac, windows }) {
  if (process.platform === "darwin")
    return ["/Applications", join(homedir(), "Applications")].map((root) => join(root, mac));
  if (process.platform === "win32") {
    const { ProgramFiles, LOCALAPPDATA } = process.env;
    return [ProgramFiles, process.env["ProgramFiles(x86)"], LOCALAPPDATA].flatMap((root) =>
      root ? [join(root, windows)] : [],
    );
  }
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"].filter(Boolean);
  for (const command of commands) {
    const folder = folders.find((one) => existsSync(join(one, command)));
    if (folder) return [join(folder, command)];
  }
  return [];
}

/** The Chromium that Playwright has downloaded, if it has. */
async function inPlaywright() {
  try {
    const { chromium } = await import("playwright");
    const executable = chromium.executablePath();
    return existsSync(executable)
      ? [{ kind: /** @type {const} */ ("chromium"), name: /** @type {const} */ ("chromium"), executable }]
      : [];
  } catch {
    return [];
  }
}

/**
 * @param {string} executable
 * @param {BrowserKind} kind
 * @returns {string} For example `156.0.8078.79`, or an empty text.
 */
function readVersion(executable, kind) {
  try {
    return (process.platform === "win32" ? readWindowsVersion : askVersion)(executable, kind);
  } catch {
    return "";
  }
}

/** @param {string} executable */
function askVersion(executable) {
  const answer = execFileSync(executable, ["--version"], {
    encoding: "utf8",
    timeout: 20_000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return /\d+(?:\.\d+)+/.exec(answer)?.[0] ?? "";
}

/**
 * On Windows browsers open a window instead of telling their version.
 *
 * @param {string} executable
 * @param {BrowserKind} kind
 */
function readWindowsVersion(executable, kind) {
  const folder = dirname(executable);
  if (kind === "firefox")
    return /^Version=(.+)$/m.exec(readFileSync(join(folder, "application.ini"), "utf8"))?.[1]?.trim() ?? "";
  const versions = readdirSync(folder).filter((name) => /^\d+(?:\.\d+){3}$/.test(name));
  return versions.toSorted((one, other) => Number.parseInt(other, 10) - Number.parseInt(one, 10))[0] ?? "";
}
