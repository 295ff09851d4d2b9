import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Inline } from "./ast";
import { LONGEST_TEXT, parseMarkdown } from "./parse-markdown";

const text = (value: string): Inline => ({ kind: "text", text: value });
const paragraph = (...children: Inline[]): Block => ({ kind: "paragraph", children });
const check = (item: string, ...children: Inline[]): Inline => ({
  kind: "check",
  checklist: "cl",
  item,
  children,
});
const blocksOf = (source: string) => parseMarkdown(source).blocks;
const inlinesOf = (source: string) =>
  blocksOf(source).flatMap((block) => ("children" in block ? block.children : []));

describe("ordinary Markdown", () => {
  it("reads emphasis, code and line breaks", () => {
    expect(inlinesOf("a **b** *c* ~~d~~ `e & f`\nnext")).toEqual([
      text("a "),
      { kind: "strong", children: [text("b")] },
      text(" "),
      { kind: "emphasis", children: [text("c")] },
      text(" "),
      { kind: "deleted", children: [text("d")] },
      text(" "),
      { kind: "code", text: "e & f" },
      { kind: "break" },
      text("next"),
    ]);
  });

  it("reads headings, rules, quotes and code", () => {
    expect(blocksOf("## Before\n\n---\n\n> said\n\n```bash\nrm <x> && y\n```")).toEqual([
      { kind: "heading", level: 2, children: [text("Before")] },
      { kind: "rule" },
      { kind: "quote", blocks: [paragraph(text("said"))] },
      { kind: "code", text: "rm <x> && y" },
    ]);
  });

  it("reads lists, numbered ones from their number, and boxes that are only pictures", () => {
    expect(blocksOf("3. three\n4. four")).toEqual([
      {
        kind: "list",
        start: 3,
        items: [
          { ticked: null, blocks: [paragraph(text("three"))] },
          { ticked: null, blocks: [paragraph(text("four"))] },
        ],
      },
    ]);
    expect(blocksOf("- [x] done\n- [ ] open")).toEqual([
      {
        kind: "list",
        start: null,
        items: [
          { ticked: true, blocks: [paragraph(text("done"))] },
          { ticked: false, blocks: [paragraph(text("open"))] },
        ],
      },
    ]);
  });

  it("reads tables", () => {
    expect(blocksOf("Reason:\n| a | b |\n|:-:|--:|\n| 1 | *2* |")).toEqual([
      paragraph(text("Reason:")),
      {
        kind: "table",
        align: ["center", "right"],
        head: [[text("a")], [text("b")]],
        rows: [[[text("1")], [{ kind: "emphasis", children: [text("2")] }]]],
      },
    ]);
  });

  it("reads links and bare addresses", () => {
    expect(inlinesOf("[sheet](https://example.com/a?b=1&c=2) https://example.org/x.")).toEqual([
      { kind: "link", url: "https://example.com/a?b=1&c=2", children: [text("sheet")] },
      text(" "),
      { kind: "link", url: "https://example.org/x", children: [text("https://example.org/x")] },
      text("."),
    ]);
  });
});

describe("the server's additions", () => {
  it("reads check items where they stand, right below a list too", () => {
    expect(blocksOf("- item1\n[clist:cl|a]Do **it**[/clist]\n[clist:cl|b]Then that[/clist]")).toEqual([
      { kind: "list", start: null, items: [{ ticked: null, blocks: [paragraph(text("item1"))] }] },
      paragraph(check("a", text("Do "), { kind: "strong", children: [text("it")] })),
      paragraph(check("b", text("Then that"))),
    ]);
  });

  it("reads a check item inside a sentence", () => {
    expect(inlinesOf("First [clist:cl|a]this[/clist], then go")).toEqual([
      text("First "),
      check("a", text("this")),
      text(", then go"),
    ]);
  });

  it("leaves check items in code and broken ones alone", () => {
    expect(blocksOf("```\n[clist:cl|a]x[/clist]\n```")).toEqual([
      { kind: "code", text: "[clist:cl|a]x[/clist]" },
    ]);
    expect(inlinesOf("[clist:cl|a]never closed")).toEqual([text("[clist:cl|a]never closed")]);
  });

  it("reads mentions, and does not take links for them", () => {
    expect(inlinesOf("Ask [Tomás Herrera|2] or [a|1](https://x.example)")).toEqual([
      text("Ask "),
      { kind: "mention", name: "Tomás Herrera", person: 2 },
      text(" or "),
      { kind: "link", url: "https://x.example", children: [text("a|1")] },
    ]);
  });

  it("reads attachments with what they are", () => {
    expect(inlinesOf('![Plan](https://f.example/1 "attachment_id:0 entityType:image")')).toEqual([
      { kind: "image", url: "https://f.example/1", name: "Plan", entity: "image" },
    ]);
    expect(inlinesOf('![a.pdf](https://f.example/2 "attachment_id:7 entityType:file")')).toEqual([
      { kind: "image", url: "https://f.example/2", name: "a.pdf", entity: "file" },
    ]);
  });

  it("shows HTML as the text it is", () => {
    expect(blocksOf('<script>alert("x")</script>\n<b onclick="y()">raw</b> & &amp;')).toEqual([
      paragraph(text('<script>alert("x")</script>'), { kind: "break" }, text('<b onclick="y()">raw</b> & &')),
    ]);
  });
});

describe("any input", () => {
  it("cuts what nobody could read and says so", () => {
    const read = parseMarkdown("a".repeat(LONGEST_TEXT + 1));
    expect(read.cut).toBe(true);
    expect(JSON.stringify(read.blocks).length).toBeLessThan(LONGEST_TEXT + 200);
    expect(parseMarkdown("short").cut).toBe(false);
  });

  it.each(["![", "_a", "[", "<", "a@b", "> ", "*a ", "a\n", "1. a\n", "[clist:a|b]", "**a*", "`", "  - "])(
    "is not kept busy by %j repeated to a megabyte",
    (piece) => {
      const started = performance.now();
      parseMarkdown(piece.repeat(1_000_000 / piece.length));
      expect(performance.now() - started).toBeLessThan(1_500);
    },
  );

  it("never throws and loses no word of plain text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (source) => void parseMarkdown(source)),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
        expect(JSON.stringify(blocksOf(words.join(" ")))).toContain(words.join(" "));
      }),
    );
  });
});
