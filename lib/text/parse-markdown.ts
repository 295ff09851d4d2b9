import type { MarkedToken, Token, Tokens } from "marked";
import type { Block, ParsedText, Inline, ListItem } from "./ast";
import { BoundedLexer } from "./bounded-lexer";
import { decodeEntities } from "./entities";
import { separateChecks, type CheckToken, type MentionToken } from "./server-markup";

/** Longer texts are cut: nobody reads them in a popup, and no input may freeze it. In characters. */
export const LONGEST_TEXT = 40_000;

type KnownToken = MarkedToken | MentionToken | CheckToken;

/**
 * Parses the server's Markdown (reference §21) into plain data. Never throws: what cannot be parsed is given as the text
 * it is.
 */
export function parseMarkdown(source: string): ParsedText {
  const cut = source.length > LONGEST_TEXT;
  const text = cut ? source.slice(0, LONGEST_TEXT) : source;
  try {
    return { blocks: readBlocks(lex(text)), cut };
  } catch {
    return { blocks: [{ kind: "paragraph", children: [{ kind: "text", text }] }], cut };
  }
}

const lex = (text: string) => new BoundedLexer().lex(separateChecks(text.replace(/\r\n?/g, "\n")));

function readBlocks(tokens: Token[]): Block[] {
  return tokens.flatMap((token) => readBlock(token as KnownToken));
}

function readBlock(token: KnownToken): Block[] {
  switch (token.type) {
    case "space":
    case "def":
    case "checkbox":
      return [];
    case "heading":
      return [{ kind: "heading", level: token.depth, children: readInlines(token.tokens) }];
    case "code":
      return [{ kind: "code", text: token.text }];
    case "blockquote":
      return [{ kind: "quote", blocks: readBlocks(token.tokens) }];
    case "hr":
      return [{ kind: "rule" }];
    case "list":
      return [readList(token)];
    case "table":
      return [
        {
          kind: "table",
          align: token.align,
          head: token.header.map((cell) => readInlines(cell.tokens)),
          rows: token.rows.map((row) => row.map((cell) => readInlines(cell.tokens))),
        },
      ];
    case "paragraph":
    case "text":
      return [
        { kind: "paragraph", children: token.tokens ? readInlines(token.tokens) : readText(token.text) },
      ];
    default:
      return [{ kind: "paragraph", children: [{ kind: "text", text: token.raw }] }];
  }
}

function readList(token: Tokens.List): Block {
  const items = token.items.map((item): ListItem => {
    return { ticked: item.task ? item.checked === true : null, blocks: readBlocks(item.tokens) };
  });
  return { kind: "list", start: token.ordered ? Number(token.start) || 1 : null, items };
}

function readInlines(tokens: Token[]): Inline[] {
  return tokens.flatMap((token) => readInline(token as KnownToken));
}

function readInline(token: KnownToken): Inline[] {
  switch (token.type) {
    case "strong":
      return [{ kind: "strong", children: readInlines(token.tokens) }];
    case "em":
      return [{ kind: "emphasis", children: readInlines(token.tokens) }];
    case "del":
      return [{ kind: "deleted", children: readInlines(token.tokens) }];
    case "codespan":
      return [{ kind: "code", text: token.text }];
    case "br":
      return [{ kind: "break" }];
    case "link":
      return [
        {
          kind: "link",
          url: token.autolink ? token.href : decodeEntities(token.href),
          children: readInlines(token.tokens),
        },
      ];
    case "image":
      return [
        { kind: "image", url: token.href, name: decodeEntities(token.text), entity: readEntity(token.title) },
      ];
    case "mention":
      return [{ kind: "mention", name: token.name, person: token.person }];
    case "check":
      return [
        {
          kind: "check",
          checklist: token.checklist,
          item: token.item,
          children: readInlines(token.tokens ?? []),
        },
      ];
    case "escape":
      return [{ kind: "text", text: token.text }];
    case "text":
      return readText(token.text);
    case "checkbox":
      return [];
    default:
      return readText(token.raw);
  }
}

const readText = (text: string): Inline[] => [{ kind: "text", text: decodeEntities(text) }];

/** The title of an attachment reads `attachment_id:17 entityType:video`. */
function readEntity(title: string | null): "image" | "video" | "file" {
  const entity = /entityType:(\w+)/.exec(title ?? "")?.[1];
  return entity === "video" || entity === "file" ? entity : "image";
}
