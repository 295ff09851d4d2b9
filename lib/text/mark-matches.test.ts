import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markMatches } from "./mark-matches";
import { foldText, readWords } from "./search-text";

const show = (text: string, query: string) =>
  markMatches(text, readWords(query))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join("");

describe("marking matches", () => {
  it.each([
    ["Approve purchase", "pur", "Approve [pur]chase"],
    ["Approve purchase", "PUR app", "[App]rove [pur]chase"],
    ["Café crème", "creme cafe", "[Café] [crème]"],
    ["Cafe\u0301 bar", "cafe", "[Cafe\u0301] bar"],
    ["Straße", "ass", "Str[aß]e"],
    ["Æsop", "a", "[Æ]sop"],
    ["ΟΔΟΣ", "οδος", "[ΟΔΟΣ]"],
    ["banana", "ana", "b[ana]na"],
    ["Approve", "", "Approve"],
    ["", "a", ""],
  ])("%j for %j", (text, query, expected) => {
    expect(show(text, query)).toBe(expected);
  });

  it("never loses or adds a letter, and marks exactly what is found", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, query) => {
        const words = readWords(query);
        const pieces = markMatches(text, words);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        const found = words.some((word) =>
          Array.from(text, (letter) => foldText(letter))
            .join("")
            .includes(word),
        );
        expect(pieces.some(({ marked }) => marked)).toBe(found);
      }),
    );
  });
});
