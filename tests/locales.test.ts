import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it, test } from "vitest";
import { readMessages } from "./support/read-messages";

test.each(globSync("locales/*.yml"))(
  "%s names its texts as browsers allow: Chrome loads nothing otherwise",
  (file) => {
    const keys = readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line) => /^\s*([^\s#"'][^:]*):(\s|$)/.exec(line)?.[1] ?? []);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !/^\w+$/.test(key))).toEqual([]);
  },
);

const languages = globSync("locales/*.yml").map((file) => basename(file, ".yml"));
const english = await readMessages("en");
const englishNames = Object.keys(english);

/** Whatever a task is called, its count is one of these. */
const COUNTS = Array.from({ length: 1000 }, (_, count) => count);

/** Names, examples to be copied and bare patterns, the same in every language. */
const SAME =
  /^(Workflow Inbox|my\.pneumatic\.app|Pneumatic|ISO 8601|Webhooks?|Workflows?|Notifications|\W*(\$\d\W*)+)$/;

it.each(languages)("tells in which direction %s is read, as browsers know it", async (language) => {
  const { direction } = new Intl.Locale(language).getTextInfo();
  expect((await readMessages(language)).direction).toBe(direction);
});

describe.each(languages.filter((language) => language !== "en"))("the language file %s", async (language) => {
  const messages = await readMessages(language);
  const text = (name: string) => messages[name] ?? "";
  const wrong = (isWrong: (name: string) => boolean) => englishNames.filter(isWrong);

  it("names its own language", () => {
    expect(text("language")).toBe(language);
  });

  it("has exactly the texts that English has, in the same order", () => {
    expect(Object.keys(messages)).toEqual(englishNames);
  });

  it("puts in what English puts in", () => {
    expect(wrong((name) => placeholders(text(name)).join() !== placeholders(english[name]).join())).toEqual(
      [],
    );
  });

  it("has a form for each way in which the language counts", () => {
    const forms = Math.max(2, countCategories(language).length);
    expect(wrong((name) => text(name).split(" | ").length !== (isPlural(english[name]) ? forms : 1))).toEqual(
      [],
    );
  });

  it("writes the number wherever a form stands for more than one", () => {
    const shared = countCategories(language).map(({ counts }) => counts.length > 1);
    const isMissing = (name: string) => {
      const expected = placeholders(english[name]?.split(" | ").at(-1)).join();
      return text(name)
        .split(" | ")
        .some((form, index) => shared[index] && placeholders(form).join() !== expected);
    };
    expect(wrong((name) => isPlural(english[name]) && isMissing(name))).toEqual([]);
  });

  it("leaves no sentence in English", () => {
    expect(
      wrong((name) => {
        const words = english[name] ?? "";
        return words.length > 12 && text(name) === words && !SAME.test(words);
      }),
    ).toEqual([]);
  });

  it("has no space at an end, none twice, and no empty text", () => {
    expect(wrong((name) => text(name) === "" || /^\s|\s$| {2}/.test(text(name)))).toEqual([]);
  });

  it("ends a sentence where English ends one", () => {
    const end = (words: string | undefined) => /[.?…]$/.exec((words ?? "").replace(/[”“»]+$/, ""))?.[0] ?? "";
    expect(wrong((name) => end(english[name]) === "." && !/[.?…!]/.test(text(name).slice(-3)))).toEqual([]);
  });

  it("quotes as the language does", () => {
    expect(wrong((name) => /“/.test(english[name] ?? "") && !QUOTES[language]?.test(text(name)))).toEqual([]);
  });
});

const QUOTES: Record<string, RegExp> = {
  de: /„[^“”„]+“/,
  es: /«[^«»]+»/,
  fr: /«\u00a0[^«»]+\u00a0»/,
  ru: /«[^«»]+»/,
};

/** What is put into a text, each thing once: two forms of a plural may both hold it. */
function placeholders(text = ""): string[] {
  return [...new Set(text.match(/\$\d/g))].toSorted();
}

const isPlural = (text = "") => text.includes(" | ");

/** How a language counts whole numbers: the kinds in the order of their forms, each with the numbers that take it. */
function countCategories(language: string): { kind: Intl.LDMLPluralRule; counts: number[] }[] {
  const rules = new Intl.PluralRules(language);
  const order: Intl.LDMLPluralRule[] = ["one", "few", "many", "other"];
  return order
    .map((kind) => ({ kind, counts: COUNTS.filter((count) => rules.select(count) === kind) }))
    .filter(({ counts }) => counts.length > 0);
}
