import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardFormula, writeCsv } from "../../lib/data/delimited";
import { fitText } from "../../lib/fields/fit-text";
import { isNumber } from "../../lib/fields/number";
import { matchChoices, readOptions } from "../../lib/fields/options";
import { FIELD_TYPES } from "../../lib/fields/output-field";
import { parseValue } from "../../lib/fields/parse-value";
import { makeField } from "../../lib/fields/testing/fields";
import { validateAnswer } from "../../lib/fields/validate";
import { foldText } from "../../lib/text/search-text";
import { parseMarkdown } from "../../lib/text/parse-markdown";
import { parseList } from "../../lib/templates/parse-list";
import { importTemplate } from "../../lib/templates/import-template";
import { readFrame } from "../../lib/pneumatic/socket";
import { findBlemishes } from "./blemishes";
import { casesOf, PATIENCE } from "./cases";
import { HUGE_TEXT, makeTedious, oddText, tediousParts } from "./odd-texts";

const PEOPLE = { me: 1, users: [1], groups: [] };
const somebody = [{ kind: "user" as const, source: "1", names: ["Jun Watanabe", "Jun"] }];

/** Everything that looks closer at a text, whoever wrote it. */
function readEverywhere(text: string): unknown[] {
  const rawOptions = ["a", "A, B", text];
  const options = readOptions(rawOptions);
  const raw = {
    value: text,
    markdown: null,
    userId: null,
    groupId: null,
    options: rawOptions,
    attachments: [],
  };
  const values = FIELD_TYPES.map((type) => parseValue(type, raw, options));
  return [
    values,
    parseValue("file", { ...raw, markdown: text }, options),
    values.map((value) => validateAnswer(makeField(value.type, { options }), value)),
    isNumber(text),
    guardFormula(text),
    writeCsv([[text]]),
    foldText(text),
    (["string", "text", "url"] as const).map((type) => fitText(text, type)),
    parseMarkdown(text),
    parseList(`# T\n## ${text}\n- ${text}\n${text}: text`, somebody),
    importTemplate(text, PEOPLE),
    readFrame(text) ?? null,
  ];
}

describe("a text of any kind", { timeout: PATIENCE }, () => {
  it("is read everywhere, and makes sense everywhere", () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expect(findBlemishes(readEverywhere(text), text)).toEqual([]);
      }),
      casesOf(0.03),
    );
  });

  it("is read in a moment even where it leads back and forth", () => {
    fc.assert(
      fc.property(tediousParts, (parts) => {
        const begun = process.cpuUsage();
        readEverywhere(makeTedious(parts));
        expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(3_000);
      }),
      casesOf(0.002),
    );
  });

  it("is read in a moment even where it has a million characters", () => {
    const begun = process.cpuUsage();
    readEverywhere(HUGE_TEXT);
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(5_000);
  });
});

describe("what was chosen", () => {
  it("is found however often it is said", () => {
    expect(
      matchChoices(Array.from({ length: 200_000 }, () => "a").join(", "), readOptions(["a", "b"])),
    ).toEqual(["a"]);
  });

  it("is found among options that hold what stands between them", () => {
    const texts = fc.uniqueArray(
      fc.constantFrom("A", "B", "C", "A, B", "B, C", "A, B, C", "x", "x, ", ", x"),
      {
        minLength: 1,
      },
    );
    const cases = texts.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all)));
    fc.assert(
      fc.property(cases, ([all, chosen]) => {
        const text = chosen.join(", ");
        const found = matchChoices(text, readOptions(all));
        // Several choices may say the same; what is found says it too, as far as each is said once.
        expect(all).toEqual(expect.arrayContaining(found));
        expect(found).toEqual(countWays(text, all) === 1 ? chosen : found);
      }),
      casesOf(0.02),
    );
  });
});

/** In how many ways options make up a text. */
function countWays(text: string, options: string[]): number {
  return options.reduce((ways, option) => {
    if (text === option) return ways + 1;
    return text.startsWith(`${option}, `)
      ? ways + countWays(`${text.slice(option.length + 2)}`, options)
      : ways;
  }, 0);
}
