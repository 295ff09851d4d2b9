import { describe, expect, it } from "vitest";
import { readFirstWords } from "./plain-text";

describe("the first words of a text", () => {
  it.each([
    ["", ""],
    ["Blog, newsletter – from draft to *published*.", "Blog, newsletter – from draft to published."],
    ["# Refunds\n\nSee [the rules](https://example.com) & `code`", "Refunds See the rules & code"],
    ["- one\n- two", "one, two"],
    ["> quoted\n\n![plan](https://example.com/p.png)", "quoted plan"],
  ])("of %j are %j", (source, words) => {
    expect(readFirstWords(source)).toBe(words);
  });

  it("are few", () => {
    expect(readFirstWords("word ".repeat(10_000)).length).toBeLessThanOrEqual(300);
  });
});
