import type { TokenizerExtension, Tokens } from "marked";
import { MENTION } from "./mentions";

/** What the server adds to Markdown (reference §21): mentions and checklist items, as tokens of their own. */
export interface MentionToken {
  type: "mention";
  raw: string;
  name: string;
  person: number;
}

export interface CheckToken extends Tokens.Generic {
  type: "check";
  checklist: string;
  item: string;
}

const CHECK = /^\[clist:([^|\]\n]*)\|([^\]\n]*)\]((?:(?!\[clist:)[^\n])*?)\[\/clist\]/;
const MENTION_HERE = new RegExp(`^${MENTION.source}`);

export const checkExtension: TokenizerExtension = {
  name: "check",
  level: "inline",
  start: (source) => source.indexOf("[clist:"),
  tokenizer(source) {
    const found = CHECK.exec(source);
    if (!found) return undefined;
    const [raw, checklist = "", item = "", text = ""] = found;
    return { type: "check", raw, checklist, item, tokens: this.lexer.inlineTokens(text.trim()) };
  },
};

export const mentionExtension: TokenizerExtension = {
  name: "mention",
  level: "inline",
  start: (source) => source.search(/\[[^[\]|\n]{1,200}\|\d/),
  tokenizer(source) {
    const found = MENTION_HERE.exec(source);
    if (!found) return undefined;
    const [raw, name = "", person = ""] = found;
    return { type: "mention", raw, name, person: Number(person) };
  },
};

/**
 * Gives each checklist item that has a line of its own a paragraph of its own. The server puts them right below lists and
 * sentences, where Markdown would otherwise take them for a continuation.
 */
export function separateChecks(source: string): string {
  if (!source.includes("[clist:")) return source;
  let fence: string | null = null;
  return source
    .split("\n")
    .map((line) => {
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark && fence === null) fence = mark;
      else if (mark && fence !== null && mark.startsWith(fence)) fence = null;
      return fence === null && /^\s*\[clist:.*\[\/clist\]\s*$/.test(line) ? `\n${line.trim()}\n` : line;
    })
    .join("\n");
}
