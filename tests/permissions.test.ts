import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod/mini";
import { LANGUAGES } from "../lib/app/languages";

/** What people and reviewers are told about permissions and data, against what the browsers are asked for. */
const manifestSchema = z.object({
  permissions: z.array(z.string()),
  optional_permissions: z.array(z.string()),
  optional_host_permissions: z.array(z.string()),
  incognito: z.string(),
});
const geckoSchema = z.object({
  browser_specific_settings: z.object({
    gecko: z.object({
      data_collection_permissions: z.strictObject({ required: z.array(z.string()) }),
    }),
  }),
});

const read = (path: string) => readFileSync(path, "utf8");
const parse = (browser: string): unknown => JSON.parse(read(`tests/manifest/${browser}.json`));
const [chrome, firefox] = ["chrome", "firefox"].map((browser) => manifestSchema.parse(parse(browser)));
const { required: declared } = geckoSchema.parse(parse("firefox")).browser_specific_settings.gecko
  .data_collection_permissions;

const asked = (manifest: typeof chrome) => [
  ...(manifest?.permissions ?? []),
  ...(manifest?.optional_permissions ?? []),
];
const hosts = chrome?.optional_host_permissions ?? [];
const sorted = (all: Iterable<string>) => [...new Set(all)].toSorted();

/** The rows below a heading, as lists of cells. */
function tableBelow(page: string, heading: string): string[][] {
  const [, after = ""] = page.split(`\n## ${heading}\n`);
  const [section = ""] = after.split("\n## ");
  const [, , ...rows] = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
const codeIn = (text = "") => [...text.matchAll(/`(.+?)`/g)].map(([, code = ""]) => code);

describe("the table of permissions in the README", () => {
  const names = tableBelow(read("README.md"), "What it may do").map(([name = ""]) => name);
  // a name with a dot is a host
  const permissions = names.flatMap((name) => codeIn(name)).filter((name) => !name.includes("."));

  it("lists exactly what both browsers are asked for", () => {
    expect(sorted(permissions)).toEqual(sorted([...asked(chrome), ...asked(firefox)]));
    expect(permissions).toEqual([...new Set(permissions)]);
  });

  it("says which of them Chrome alone is asked for", () => {
    const alone = names.filter((name) => name.includes("(Chrome")).flatMap((name) => codeIn(name));
    expect(alone).toEqual(asked(chrome).filter((name) => !asked(firefox).includes(name)));
    expect(asked(firefox).filter((name) => !asked(chrome).includes(name))).toEqual([]);
  });
});

describe.each(Object.keys(LANGUAGES))("the listing in %s", (language) => {
  it("gives a reason for each permission, and for no other", () => {
    const [, section = ""] = read(`docs/store/${language}.md`).split("\n## Permissions\n");
    expect(sorted(codeIn(section))).toEqual(sorted(asked(chrome)));
  });
});

describe("the notes for reviewers", () => {
  const page = read("docs/store/reviewers.md");
  const permissions = tableBelow(page, "Permissions");
  const data = tableBelow(page, "What leaves the browser");

  it("call the way in what the welcome page calls it", () => {
    const [, name = ""] = /Choose _(.+?)_/.exec(page) ?? [];
    expect(read("locales/en.yml")).toContain(`try: "${name}"`);
    expect(name).not.toBe("");
  });

  it("explain exactly the permissions and hosts of both packages", () => {
    expect(sorted(permissions.flatMap(([name]) => codeIn(name)))).toEqual(
      sorted([...asked(chrome), ...hosts]),
    );
  });

  it("explain exactly the kinds of data that Firefox is told of", () => {
    expect(data.flatMap(([name]) => codeIn(name))).toEqual(declared);
  });

  it("lead to places in the code that are there", () => {
    const places = [...permissions.map(([, place]) => place), ...data.map(([, , place]) => place)];
    const named = places.flatMap((cell) => codeIn(cell));
    expect(named).toHaveLength(places.length);
    expect(named.filter((place) => !existsSync(place))).toEqual([]);
  });

  it("answer yes in the stores' forms to what Firefox is told of, and to nothing else", () => {
    const answers = tableBelow(page, "Chrome Web Store and Microsoft Edge: data usage");
    const yes = answers.filter(([, answer]) => answer?.startsWith("yes")).map(([question]) => question);
    expect(yes).toEqual([
      "Personally identifiable information",
      "Authentication information",
      "Personal communications",
      "Website content",
    ]);
    expect(yes).toHaveLength(declared.length);
  });
});

describe("the page on privacy", () => {
  const sentences = read("PRIVACY.md")
    .split(/^\d\. /m)
    .slice(1);
  const [servers = "", reached = "", sent = "", kept = ""] = sentences;
  const sources = globSync("{components,entrypoints,lib}/**/*.{ts,tsx}").filter(
    (file) => !/\.test\.|testing/.test(file),
  );
  const filesWith = (words: RegExp) => sources.filter((file) => words.test(read(file)));

  it("is five sentences", () => {
    expect(sentences).toHaveLength(5);
    for (const sentence of sentences) expect(sentence.trim()).toMatch(/^[A-Z](?:[^.]|\.\S)*\.$/);
  });

  it("says what Firefox is told of, each in plain words", () => {
    const words: Record<string, RegExp> = {
      authenticationInfo: /your key \(or, once, your e-mail\s+address and password\)/,
      personallyIdentifyingInfo: /the answers/,
      personalCommunications: /comments/,
      websiteContent: /title, address, selection, link or picture\s+address of that page/,
    };
    expect(Object.keys(words)).toEqual(declared);
    for (const name of declared) expect(sent).toMatch(words[name] ?? name);
  });

  it("says that nobody measures, and nothing does", () => {
    expect(servers).toMatch(/no server of its own, no analytics, no advertising and no tracking/);
    expect(filesWith(/sendBeacon|google-analytics|sentry|posthog|matomo/i)).toEqual([]);
  });

  it("says that hosts are asked for one by one, and none is granted at installation", () => {
    expect(reached).toMatch(/your browser asks you before the first request to each/);
    expect(parse("chrome")).not.toHaveProperty("host_permissions");
    expect(parse("firefox")).not.toHaveProperty("host_permissions");
  });

  it("says that nothing is synchronised, and nothing is", () => {
    expect(kept).toMatch(/not\s+synchronised/);
    expect(filesWith(/storage\.sync\b|area: "sync"/)).toEqual([]);
    expect([chrome?.incognito, firefox?.incognito]).toEqual(["not_allowed", "not_allowed"]);
  });
});
