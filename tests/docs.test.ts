import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { ROOMS } from "../components/manage/rooms";
import { DEFAULT_KEYS } from "../lib/app/keymap";
import { FIELD_TYPES } from "../lib/fields/output-field";
import { parseJson } from "../lib/http/json";
import { memberAt } from "./support/member-at";
import { readMessages } from "./support/read-messages";

const read = (path: string) => readFileSync(path, "utf8");
const pages = [...globSync("*.md"), ...globSync("docs/**/*.md"), ...globSync("tests/*/README.md")];
const guide = read("docs/using.md");
const names = Object.keys(Object(memberAt(parseJson(read("package.json")), "scripts")));

const texts = await readMessages("en");
const text = (key: string) => texts[key.replaceAll(".", "_")] ?? `no text ${key}`;

/** A page without blocks of code, in which anything may stand. */
const prose = (page: string) => read(page).replaceAll(/^```[\s\S]*?^```/gm, "");

/** What stands between marks, such as words in italics. Lines may end within. */
const quoted = (page: string, pattern: RegExp) =>
  [...prose(page).matchAll(pattern)].map(([, inside = ""]) => inside.replaceAll(/\s+/g, " "));

describe.each(pages)("%s", (page) => {
  it("links to what is there", () => {
    const links = quoted(page, /(?:\]\(|src="|srcset=")([^)"\s]+)/g)
      .filter((link) => !/^(?:\w+:|#)/.test(link))
      .map((link) => link.replace(/#.*/, ""));
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  it("names files that are there", () => {
    const paths = quoted(
      page,
      /`((?:lib|components|entrypoints|tests|scripts|docs|locales|public)\/[^`\s]*)`/g,
    );
    const isThere = (path: string) => globSync([path, `${path}.ts`, `${path}.tsx`]).length > 0;
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  it("has no remains of a merge", () => {
    expect(read(page)).not.toMatch(/^[|> ]*(?:<{7}|={7}|(?:> ?){7})/m);
  });

  it("names scripts that are there", () => {
    const scripts = quoted(page, /npm (?:run ([\w:]+)|start\b|test\b)/g).filter(Boolean);
    expect(scripts.filter((script) => !names.includes(script))).toEqual([]);
  });
});

describe("the guide for users", () => {
  it("calls things what the screen calls them", () => {
    const shown = Object.values(texts);
    const isShown = (name: string) =>
      shown.some((one) => one === name || one.split(" | ").includes(name) || one === `${name}.`);
    expect(
      quoted("docs/using.md", /(?<![\w`])_([^_`]+)_(?![\w`])/g).filter((name) => !isShown(name)),
    ).toEqual([]);
  });

  const sections = globSync("components/options/**/*.tsx").flatMap((file) =>
    [...read(file).matchAll(/<Section\s[^>]*?title=\{i18n\.t\("([\w.]+)"\)\}/g)].map(([, key = ""]) => key),
  );

  it.each([
    ["place", ["inbox", "launch", "automations"].map((place) => `nav.${place}`)],
    ["room for owners and admins", ROOMS.map(({ name }) => `managePage.rooms.${name}`)],
    ["entry in the menu of a page", ["page", "selection", "link", "image"].map((entry) => `menu.${entry}`)],
    ["type of field", FIELD_TYPES.map((type) => `templates.types.${type}`)],
    ["section of the settings", sections],
  ])("names every %s", (_, keys) => {
    expect(keys.length).toBeGreaterThan(2);
    expect(keys.map(text).filter((name) => !guide.includes(name))).toEqual([]);
  });

  it("names every entry of a task's menu", () => {
    const entries = Object.keys(texts).filter((key) => /^manage_\w+_entry$/.test(key));
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.map(text).filter((name) => !guide.includes(name))).toEqual([]);
  });

  it("shows every feature", () => {
    const [, ...features] = guide.split(/^## /m);
    expect(features.length).toBeGreaterThan(10);
    const unseen = features.filter((one) => !/<img alt="[^"]{20,}" src="pictures\/[\w-]+\.png"/.test(one));
    expect(unseen.map((one) => one.split("\n")[0])).toEqual([]);
  });

  it("has exactly the keys that there are", () => {
    const table = guide.slice(guide.indexOf("## Keys"), guide.indexOf("## When"));
    const letters = [...table.matchAll(/`([^`]+)`/g)].map(([, key = ""]) => key);
    const fixed = ["Enter", "Esc", "?"];
    const commands = ["chrome", "firefox"].flatMap((browser) => {
      const manifest = parseJson(read(`tests/manifest/${browser}.json`));
      return [...JSON.stringify(manifest).matchAll(/"Alt\+Shift\+(\w)"/g)].map(([, key = ""]) => key);
    });
    const expected = Object.values(DEFAULT_KEYS).map((key) => (key === "Enter" ? key : key.toUpperCase()));
    expect(new Set(letters)).toEqual(new Set([...expected, ...fixed, ...commands]));
  });
});

test("every script is explained to contributors", () => {
  const page = read("docs/contributing.md");
  const unnamed = names.filter((name) => !page.includes(`npm run ${name}`) && !page.includes(`npm ${name}`));
  expect(unnamed).toEqual(["postinstall"]);
});

test("every room is named to contributors, in one table", () => {
  const table = /^\| folder[\s\S]*?\n\n/m.exec(read("docs/contributing.md"))?.[0] ?? "";
  const rooms = globSync("lib/*").map((path) => path.replaceAll("\\", "/"));
  expect(rooms.length).toBeGreaterThan(10);
  expect(rooms.filter((room) => !table.includes(`\n| \`${room}\``))).toEqual([]);
});

test("every picture is shown", () => {
  const shown = pages.map(read).join();
  const pictures = globSync("docs/pictures/*-light.png").map((path) => path.replace("docs/", ""));
  expect(pictures.length).toBeGreaterThan(5);
  expect(pictures.filter((path) => !shown.includes(path))).toEqual([]);
});
