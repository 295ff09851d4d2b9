import type { Block, Inline } from "./ast";
import { parseMarkdown } from "./parse-markdown";

/** As much as fits on any line. Characters. */
const LINE = 300;

/** The beginning of a text of the server's kind on one line, as its words alone. */
export function readFirstWords(source: string): string {
  if (source === "") return "";
  return parseMarkdown(source.slice(0, LINE)).blocks.map(wordsOf).join(" ").replace(/\s+/g, " ").trim();
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.children.map(wordsIn).join("");
    case "quote":
      return block.blocks.map(wordsOf).join(" ");
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.map(wordsOf)).join(", ");
    case "code":
      return block.text;
    default:
      return "";
  }
}

function wordsIn(inline: Inline): string {
  if ("text" in inline) return inline.text;
  if ("children" in inline) return inline.children.map(wordsIn).join("");
  return "name" in inline ? inline.name : " ";
}
