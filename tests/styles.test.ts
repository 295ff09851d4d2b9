import { globSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(path, "utf8");
const find = (pattern: string) => globSync(pattern).map((path) => path.split(sep).join("/"));

/** The classes a component takes from a sheet by name, and whether it looks others up. */
function readNames(text: string, variable: string): { names: string[]; looksUp: boolean } {
  const taken = text.matchAll(new RegExp(`(?<![\\w"\`./])${variable}\\.(\\w+)`, "g"));
  return {
    names: [...taken].map(([, name = ""]) => name),
    looksUp: new RegExp(`(?<![\\w.])${variable}\\[`).test(text),
  };
}

const sources = find("components/**/*.tsx").map((path) => ({ path, text: read(path) }));
const uses = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/^import (\w+) from "([^"]+\.module\.css)"/gm)].map(([, variable = "", from = ""]) => ({
    path,
    sheet: join(dirname(path), from).split(sep).join("/"),
    ...readNames(text, variable),
  })),
);
const sheets = find("components/**/*.module.css").map((path) => {
  const rules = read(path).replace(/\/\*[\s\S]*?\*\//g, "");
  return { path, classes: new Set([...rules.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = ""]) => name)) };
});

test("every class that a component takes from a sheet is there", () => {
  expect(sheets.length).toBeGreaterThan(30);
  const missing = uses.flatMap(({ path, sheet, names }) => {
    const classes = sheets.find((one) => one.path === sheet)?.classes;
    return names.filter((name) => !classes?.has(name)).map((name) => `${path}: ${name}`);
  });
  expect(missing).toEqual([]);
});

test("no sheet has a class that nobody takes", () => {
  const idle = sheets.flatMap(({ path, classes }) => {
    const users = uses.filter(({ sheet }) => sheet === path);
    const isTaken = (name: string) => users.some(({ names, looksUp }) => looksUp || names.includes(name));
    return [...classes].filter((name) => !isTaken(name)).map((name) => `${path}: ${name}`);
  });
  expect(idle).toEqual([]);
});
