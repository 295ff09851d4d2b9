import { describe, expect, it } from "vitest";
import { mentionText, readMentionQuery, showMentions, writeMentions } from "./mentions";

const people = [
  { id: 2, name: "Tomás Herrera" },
  { id: 3, name: "Tomás" },
  { id: 5, name: "Ann [HR] | Lead" },
  { id: 6, name: "Sam" },
  { id: 7, name: "Sam" },
];

describe("a mention", () => {
  it("is typed as a name and sent as the server wants it, the longest name first", () => {
    expect(writeMentions("@Tomás Herrera, see @Tomás.", people)).toBe("[Tomás Herrera|2], see [Tomás|3].");
  });

  it("needs a whole name and a free @", () => {
    const text = "mail@Tomás @Tomásito https://x.test/@Tomás @nobody";
    expect(writeMentions(text, people)).toBe(text);
  });

  it("loses the signs that would break it", () => {
    const ann = people.find(({ id }) => id === 5) ?? { id: 0, name: "" };
    expect(writeMentions(mentionText(ann, people), people)).toBe("[Ann HR Lead|5]");
  });

  it("keeps the server's form where two people share a name", () => {
    expect(mentionText({ id: 7, name: "Sam" }, people)).toBe("[Sam|7]");
    expect(writeMentions("@Sam", people)).toBe("@Sam");
  });

  it("is shown for editing so that it comes back the same", () => {
    const stored = "Hello [Tomás Herrera|2], [Sam|6] and [Gone|99], see [this|2](https://x.test)";
    const shown = showMentions(stored, people);
    expect(shown).toBe("Hello @Tomás Herrera, [Sam|6] and [Gone|99], see [this|2](https://x.test)");
    expect(writeMentions(shown, people)).toBe(stored);
  });
});

describe("what is typed after an @", () => {
  it.each([
    ["@", 1, { query: "", start: 0 }],
    ["Hi @to", 6, { query: "to", start: 3 }],
    ["(@tom he", 8, { query: "tom he", start: 1 }],
    ["a@b", 3, null],
    ["@tom ", 5, null],
    ["@ tom", 5, null],
    ["@tom\nmore", 9, null],
  ])("of %j at %i", (text, caret, expected) => {
    expect(readMentionQuery(text, caret)).toEqual(expected);
  });
});
