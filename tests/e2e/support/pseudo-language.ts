import { cpSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateChromeMessages, parseMessagesFile } from "@wxt-dev/i18n/build";
import { BUILDS } from "./launch.ts";
import type { BrowserKind } from "./driver.ts";

/** A language that nobody speaks: English in other letters, and longer, so that what is not translated stands out. */
export interface PseudoLanguage {
  /** As browsers name languages. */
  tag: string;
  direction: "ltr" | "rtl";
  /** A letter for each from a to z. */
  letters: string;
  /** True: each text stands in brackets, and is as much longer as German is at times. */
  isLonger: boolean;
}

/** Letters with accents, from left to right. Names of the sandbox have none of them. */
export const ACCENTED: PseudoLanguage = {
  tag: "en-XA",
  direction: "ltr",
  letters: "ȁƀȼḓȇƒǧħȉǰķḽḿṋǿƥʠȑșṱȗṽẁẍẏẑ",
  isLonger: true,
};

/** Hebrew letters, from right to left. */
export const MIRRORED: PseudoLanguage = {
  tag: "he-XB",
  direction: "rtl",
  letters: "אבגדהוזחטיךכלםמןנסעףפץצקרש",
  isLonger: false,
};

const OPEN = "⟦";
/** With what every text ends. */
export const CLOSE = "⟧";
const FILLER = "ẋ";
/** Where a line may break within what makes a text longer. */
const BREAK = "\u200b";
/** How much longer texts are than in English: as German is at times. */
const LONGER = 0.4;
/** So many letters of a filler stand together. */
const FILLER_WORD = 7;

/** Writes an English text in the language. What is put in (`$1`) and where plural forms part stays. */
export function writePseudo(text: string, { letters, isLonger }: PseudoLanguage): string {
  return text.split(" | ").map(writeForm).join(" | ");

  function writeForm(form: string): string {
    const words = form.replace(/[a-z]/gi, (letter) => letters.charAt(placeOf(letter)));
    if (!isLonger) return words;
    const filler = FILLER.repeat(Math.ceil(form.replace(/\$\d/g, "").length * LONGER));
    return OPEN + words + filler.replace(new RegExp(`.{${FILLER_WORD}}(?=.)`, "g"), `$&${BREAK}`) + CLOSE;
  }
}

const placeOf = (letter: string) => letter.toLowerCase().charCodeAt(0) - "a".charCodeAt(0);

/** Parts of a text that are not written in the language and have letters: what is put in, and what was forgotten. */
export function findOtherWords(text: string, { letters }: PseudoLanguage): string[] {
  return text
    .split(new RegExp(`[${letters}${OPEN}${CLOSE}${FILLER}${BREAK}]+`))
    .map((part) => part.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "").replace(/\s+/g, " "))
    .filter((part) => /\p{L}/u.test(part));
}

/**
 * A pattern that finds what an English text or pattern finds, in English and in the language.
 *
 * @param exact whether a text has to be all that there is
 */
export function readPseudo(text: string | RegExp, { letters }: PseudoLanguage, exact = false): RegExp {
  const between = `[${OPEN}${CLOSE}${FILLER}${BREAK}]*`;
  const source =
    typeof text === "string" ? text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`) : text.source;
  const loose = source.replace(/\\.|\[[^\]]*\]|\(\?[:=!]|\{[\d,]+\}|[^\s()|?*+{}^]/gi, (part) => {
    if (/^[a-z]$/i.test(part)) return `${between}[${part}${letters.charAt(placeOf(part))}]`;
    return /^[({]/.test(part) ? part : between + part;
  });
  if (typeof text !== "string") return new RegExp(loose, text.flags);
  return exact ? new RegExp(`^${loose}${between}$`) : new RegExp(loose, "i");
}

/** Makes a copy of a build under `directory` whose English is the language. All else in it is as it is shipped. */
export async function copyBuildInLanguage(kind: BrowserKind, directory: string, language: PseudoLanguage) {
  const build = join(directory, "build");
  cpSync(BUILDS[kind], build, { recursive: true });
  const messages = generateChromeMessages(await parseMessagesFile("locales/en.yml"));
  const said: Record<string, string> = { language: language.tag, direction: language.direction };
  const written = JSON.stringify(
    Object.fromEntries(
      Object.entries(messages).map(([name, { message }]) => [
        name,
        { message: said[name] ?? writePseudo(message, language) },
      ]),
    ),
  );
  const [module, ...others] = globSync("chunks/en-*.js", { cwd: build });
  if (!module || others.length > 0) throw new Error("The build has not one module of English texts.");
  if (!/^var \w+={language:\{message:.en.\}/.test(readFileSync(join(build, module), "utf8")))
    throw new Error(`${module} is not the module of English texts.`);
  writeFileSync(join(build, module), `export default ${written}`);
  writeFileSync(join(build, "_locales", "en", "messages.json"), written);
  return build;
}
