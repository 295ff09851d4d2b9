import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod/mini";
import { readZip } from "./read-zip";

/**
 * What the stores take, as the build before has left it. The sources are unpacked elsewhere and built a second time, with
 * the packages that are installed here: the same bytes show both that builds are alike and that the sources are whole.
 */
const packageSchema = z.object({ name: z.string(), version: z.string() });
const lockSchema = z.object({ version: z.string(), packages: z.object({ "": packageSchema }) });
const readJson = (text: string): unknown => JSON.parse(text);

const { name, version } = packageSchema.parse(readJson(readFileSync("package.json", "utf8")));
const KINDS = ["chrome", "firefox", "sources"] as const;
const fileOf = (kind: string) => join(".output", `${name}-${version}-${kind}.zip`);
const readBuilt = (kind: string) => readZip(readFileSync(fileOf(kind)));
const namesIn = (kind: string) => readBuilt(kind).map((entry) => entry.name);
/** What no package may tell: where it was built, and by whom. */
const LOCAL_PATHS = [resolve("."), `${homedir()}/`];

/** Runs the framework in a folder. Throws with what it says if it fails. */
function runFramework(folder: string, ...command: string[]) {
  const wxt = join("node_modules", "wxt", "bin", "wxt.mjs");
  // the test runner says that this is a test, which the build would take for its mode
  const { NODE_ENV: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, ...command], {
    cwd: folder,
    env: { ...env, CI: "true" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

/** The files that are not the same in both zips, or in one only. */
function differingFiles(first: Buffer, second: Buffer): string[] {
  if (first.equals(second)) return [];
  const [one, other] = [first, second].map(
    (zip) => new Map(readZip(zip).map(({ name: file, content }) => [file, content.toString("base64")])),
  );
  const names = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
  return [...names].filter((file) => one?.get(file) !== other?.get(file));
}

describe("a second build, elsewhere, from the sources that reviewers get", () => {
  // its name has another length, because names of files were once cut to the length of a path
  const folder = mkdtempSync(join(tmpdir(), "another-folder-with-a-long-name-"));

  beforeAll(() => {
    for (const { name: file, content } of readBuilt("sources")) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
    // `npm ci` does this as its last step
    runFramework(folder, "prepare");
    runFramework(folder, "zip", "-b", "chrome");
    runFramework(folder, "zip", "-b", "firefox", "--mv3");
  }, 600_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(KINDS)("makes the same zip of %s, byte for byte", (kind) => {
    const [first, second] = [readFileSync(fileOf(kind)), readFileSync(join(folder, fileOf(kind)))];
    expect(differingFiles(first, second)).toEqual([]);
    expect(second.equals(first)).toBe(true);
  });
});

describe.each(KINDS)("the zip of %s", (kind) => {
  test("holds its files in order, without any that hides or leads out", () => {
    const names = namesIn(kind);
    expect(names).toEqual(names.toSorted());
    expect(names.filter((file) => /^\/|\.\.\/|\\/.test(file))).toEqual([]);
    expect(names.filter((file) => /(?:^|\/)\./.test(file) && file !== ".npmrc")).toEqual([]);
  });

  test("tells nothing of where it was built", () => {
    const telling = readBuilt(kind).filter(({ content }) =>
      LOCAL_PATHS.some((path) => content.includes(path)),
    );
    expect(telling.map((entry) => entry.name)).toEqual([]);
  });
});

test("the extension's zips have their manifest at the top, with the version of package.json", () => {
  for (const kind of ["chrome", "firefox"]) {
    const manifest = readBuilt(kind).find((entry) => entry.name === "manifest.json");
    expect(readJson(manifest?.content.toString() ?? "null")).toMatchObject({ version });
  }
});

test("the version stands in package.json, and is one that every store takes", () => {
  const lock = lockSchema.parse(readJson(readFileSync("package-lock.json", "utf8")));
  expect([lock.version, lock.packages[""].version]).toEqual([version, version]);
  expect(version).toMatch(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/);
  expect(readFileSync("wxt.config.ts", "utf8")).not.toMatch(/\bversion:/);
});

describe("the sources", () => {
  test("hold what building needs, with a note how", () => {
    const note = readBuilt("sources").find((entry) => entry.name === "BUILDING.md");
    expect(note?.content.toString()).toMatch(/Node 26[^]*npm ci[^]*npm run zip/);
    expect(namesIn("sources")).toEqual(
      expect.arrayContaining([
        "package.json",
        "package-lock.json",
        "wxt.config.ts",
        "entrypoints/background.ts",
      ]),
    );
  });

  test("hold nothing that was built or installed, and no tests", () => {
    const unwanted = /node_modules|\.output|\.wxt|\.git|\.test\.tsx?$|^tests\/|^docs\/(?!receivers\/)/;
    expect(namesIn("sources").filter((file) => unwanted.test(file))).toEqual([]);
  });
});
