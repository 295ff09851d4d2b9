import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, normalize, sep } from "node:path";
import { describe, expect, test } from "vitest";

/** From the ground up. A file may use its own floor and the floors below. Rooms of one floor are neighbours. */
const FLOORS = [
  ["lib/http"],
  ["lib/fields", "lib/tasks", "lib/templates", "lib/text", "lib/data", "lib/webhooks"],
  ["lib/pneumatic", "lib/puq"],
  ["lib/store"],
  ["lib/messages"],
  ["lib/background"],
  ["lib/app"],
  ["lib/demonstration"],
  ["components"],
  ["entrypoints"],
];

/** Shapes that everybody speaks of: their types may be used on any floor. */
const SHARED_TYPES = ["lib/store/stored.ts", "lib/messages/command.ts"];

/** The ways from a page to the server's client: questions of a page, and files that go up from it. Loaded on demand. */
const CLIENT_OF_PAGES = [
  "lib/app/connect-server.ts",
  "lib/app/discover-server.ts",
  "lib/app/load-image.ts",
  "lib/app/puq-access.ts",
  "lib/app/server-access.ts",
  "lib/app/upload-file.ts",
];

/** Files that may speak to the network outside `lib/http`: the upload with progress, and the worker that gives its fetch. */
const NETWORK = ["lib/app/send-with-progress.ts", "entrypoints/background.ts"];

interface Import {
  file: string;
  target: string;
  typeOnly: boolean;
  onDemand: boolean;
}

const sources = globSync("{entrypoints,components,lib}/**/*.{ts,tsx}")
  .map((path) => path.split(sep).join("/"))
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path));
const texts = new Map(sources.map((path) => [path, withoutComments(readFileSync(path, "utf8"))]));
const imports = sources.flatMap(readImports);

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

function readImports(file: string): Import[] {
  const text = texts.get(file) ?? "";
  const found = text.matchAll(
    /\b(?:import|export)\s+(type\s)?(?:[^"'();]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g,
  );
  return [...found].map(([, typeOnly, from = "", onDemand = ""]) => ({
    file,
    target: resolveTarget(file, from || onDemand),
    typeOnly: Boolean(typeOnly),
    onDemand: onDemand !== "",
  }));
}

/** A file of ours as its path; a package by its name. */
function resolveTarget(file: string, target: string): string {
  const path = target.startsWith(".")
    ? normalize(join(dirname(file), target))
        .split(sep)
        .join("/")
    : target.replace(/^[@~]{1,2}\//, "");
  const endings = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"];
  const ending = endings.find((one) => existsSync(path + one) && statSync(path + one).isFile());
  return ending === undefined ? target : path + ending;
}

const roomOf = (path: string) => FLOORS.flat().find((room) => path.startsWith(`${room}/`));
const floorOf = (path: string) =>
  FLOORS.findIndex((rooms) => rooms.some((room) => path.startsWith(`${room}/`)));
const isIn = (path: string, ...rooms: string[]) => rooms.some((room) => path.startsWith(`${room}/`));
const show = ({ file, target }: Import) => `${file} imports ${target}`;

/** Lines of our sources that a pattern finds, outside the given rooms. */
function linesWith(pattern: RegExp, ...allowed: string[]): string[] {
  return [...texts]
    .filter(([path]) => !isIn(path, ...allowed))
    .flatMap(([path, text]) =>
      text.split("\n").flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
}

describe("floors", () => {
  test("there are sources and imports to look at", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.filter(({ target }) => roomOf(target)).length).toBeGreaterThan(100);
  });

  test("every source stands in a room", () => {
    const known = ["entrypoints/background.ts"];
    expect(sources.filter((path) => floorOf(path) < 0 && !known.includes(path))).toEqual([]);
  });

  test("imports only go down", () => {
    const upwards = imports.filter(
      ({ file, target, typeOnly }) =>
        floorOf(target) > floorOf(file) && !(typeOnly && SHARED_TYPES.includes(target)),
    );
    expect(upwards.map(show)).toEqual([]);
  });

  test("what pages share and the background do not know each other", () => {
    const across = imports.filter(
      ({ file, target, typeOnly }) => !typeOnly && isIn(file, "lib/app") && isIn(target, "lib/background"),
    );
    expect(across.map(show)).toEqual([]);
  });

  test("what only tests need stays out of the product", () => {
    const foreign = imports.filter(({ target }) => /^(zod|ky)(\/|$)/.test(target));
    expect(foreign.map(show)).toEqual([]);
  });

  test("pages reach no server: no client, no schema, no http", () => {
    const reaching = imports.filter(
      ({ file, target, typeOnly }) =>
        !typeOnly &&
        !CLIENT_OF_PAGES.includes(file) &&
        (isIn(file, "components", "lib/app") || isPageEntry(file)) &&
        isIn(target, "lib/background", "lib/pneumatic", "lib/puq"),
    );
    expect(reaching.map(show)).toEqual([]);
    const early = imports.filter(
      ({ file, target, typeOnly, onDemand }) =>
        CLIENT_OF_PAGES.includes(target) && !CLIENT_OF_PAGES.includes(file) && !typeOnly && !onDemand,
    );
    expect(early.map(show)).toEqual([]);
  });

  test("components neither use http nor store anything themselves", () => {
    const used = imports.filter(
      ({ file, target, typeOnly }) => !typeOnly && isIn(file, "components") && isIn(target, "lib/http"),
    );
    expect(used.map(show)).toEqual([]);
    const stored = linesWith(/\bbrowser\.storage\b|\bindexedDB\b/, "lib", "entrypoints");
    expect(stored).toEqual([]);
  });

  test("the floors up to the client know no browser API", () => {
    const knowing = imports.filter(
      ({ file, target }) =>
        floorOf(file) >= 0 &&
        floorOf(file) <= floorOf("lib/pneumatic/client.ts") &&
        (target.startsWith("wxt/") || target.startsWith("@wxt-dev/")),
    );
    expect(knowing.map(show)).toEqual([]);
  });

  test("only http calls fetch; others pass it on", () => {
    const calls = linesWith(
      /(?<![\w.])(?:(?:globalThis|self|window)\.)?fetch\(|\bXMLHttpRequest\(/,
      "lib/http",
    );
    expect(calls.filter((line) => !NETWORK.some((file) => line.startsWith(`${file}:`)))).toEqual([]);
  });
});

describe("house rules", () => {
  test("nothing becomes HTML", () => {
    const sinks =
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTML|document\.write|createContextualFragment|srcdoc/;
    expect(linesWith(sinks)).toEqual([]);
  });

  test("no code is made from text", () => {
    expect(linesWith(/\beval\(|new Function\(/)).toEqual([]);
  });

  test("no file is called utils or helpers", () => {
    expect(sources.filter((path) => /^(utils?|helpers?|misc|common)\b/.test(basename(path)))).toEqual([]);
  });

  test("files are named in kebab-case", () => {
    expect(sources.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$/.test(basename(path)))).toEqual(
      [],
    );
  });

  test("nothing is silenced or put off", () => {
    const silenced = sources.filter((path) =>
      /@ts-(ignore|expect-error|nocheck)|\b(TODO|FIXME|XXX)\b/.test(readFileSync(path, "utf8")),
    );
    expect(silenced).toEqual([]);
  });

  test("modules stay small", () => {
    const lengths = sources.map((path) => readFileSync(path, "utf8").split("\n").length);
    const sorted = lengths.toSorted((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
    expect(sources.filter((_, index) => (lengths[index] ?? 0) > 300)).toEqual([]);
  });
});

function isPageEntry(file: string): boolean {
  return isIn(file, "entrypoints") && basename(file) !== "background.ts";
}
