import { Lexer, Tokenizer, type Token, type TokensList } from "marked";
import { checkExtension, mentionExtension } from "./server-markup";

/** Longer runs of text without a paragraph break are not searched for Markdown. In characters. */
const LONGEST_RUN = 4_000;
const DEEPEST = 12;
const EXTENSIONS = [checkExtension, mentionExtension];
/** So much is always read, however slow the machine is. In characters, those inside others counted again. */
const ALWAYS_READ = 20_000;
const BUDGET_MILLISECONDS = 120;

class TextTokenizer extends Tokenizer {
  /** HTML is not a language here: it stays the text it is. */
  override html(): undefined {}
  override tag(): undefined {}
}

/**
 * A lexer that no input can keep busy: `marked` takes time by the square of the length for some texts (unclosed brackets,
 * thousands of asterisks). Runs that are too long, nested too deep or come after the time is up stay plain text.
 */
export class BoundedLexer extends Lexer {
  #depth = 0;
  #work = 0;
  readonly #now: () => number;
  readonly #deadline: number;

  /** @param now a clock in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    super({
      gfm: true,
      breaks: true,
      tokenizer: new TextTokenizer(),
      extensions: {
        renderers: {},
        childTokens: {},
        inline: EXTENSIONS.map(({ tokenizer }) => tokenizer),
        block: [],
        startInline: EXTENSIONS.flatMap(({ start }) => start ?? []),
      },
    });
    this.#now = now;
    this.#deadline = now() + BUDGET_MILLISECONDS;
  }

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    return this.#within(source, tokens, () => super.blockTokens(source, tokens, lastParagraphClipped));
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (source.length > LONGEST_RUN) return asText(source, tokens);
    return this.#within(source, tokens, () => super.inlineTokens(source, tokens));
  }

  #within(source: string, tokens: Token[], read: () => Token[]): Token[] {
    this.#work += source.length;
    const late = this.#work > ALWAYS_READ && this.#now() > this.#deadline;
    if (this.#depth >= DEEPEST || late) return asText(source, tokens);
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }
}

function asText(source: string, tokens: Token[]): Token[] {
  tokens.push({ type: "text", raw: source, text: source, escaped: false });
  return tokens;
}
