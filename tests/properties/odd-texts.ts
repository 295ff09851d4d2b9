import fc from "fast-check";

/** A million characters. */
export const HUGE_TEXT = "Lorem ipsum, ".repeat(80_000);

/** Texts that are slow to read for whoever goes back and forth in them. */
const TEDIOUS = [
  "[",
  "[a](",
  "a, ",
  "1",
  "2026-01-01T",
  "- ",
  "**",
  "`",
  " ",
  "http://",
  "@",
  "{{",
  "\\",
  "_a",
];
/** As long as a field may be, so that what takes the square of it is noticed. */
const TEDIOUS_LENGTH = 100_000;

/** Each kind of text that has made trouble for somebody. None of them holds a word that a screen must never show. */
export const ODD_TEXTS: Record<string, string[]> = {
  empty: ["", " ", "\n", "\t", "\u00a0", "\u200b", "\ufeff"],
  nul: ["\0", "a\0b", "\u0001\u001f\u007f\u0085"],
  surrogates: ["\ud800", "\udc00a", "a\ud83d", "\udfff\ud800"],
  rightToLeft: ["שלום עולם", "\u202eevil.exe", "مرحبا\u2067abc\u2069", "\u200f1,5\u200e"],
  combining: ["e\u0301\u0327", `Z${"\u0335\u0300\u0316".repeat(200)}`, "👩‍👩‍👧‍👦🏳️‍🌈", "ﷺ", "İıſK"],
  long: ["W".repeat(10_000), "名".repeat(10_000), "a b ".repeat(2_500)],
  members: ["__proto__", "constructor", "toString", "hasOwnProperty", "length"],
  commas: ["A, B", ", ", ",", "A, ", ", B", "A,B"],
  numbers: ["0", "-0", "1e999", "-1e308", "0.1e-400", "9007199254740993", "١٢", "0x10", "1_000", "∞", "1,5"],
  dates: [
    "9999-12-31T23:59:59Z",
    "10000-01-01",
    "0000-00-00",
    "2026-03-29T02:30:00",
    "2026-10-25T02:30:00+02:00",
    "253402300799",
    "253402300800",
    "-62135596801",
    "8640000000001",
    "1e300",
    "True",
  ],
  markup: ["<b>x</b>", "[a](b", "![", "| a |\n|-|", "&#0;", "%", "%E0%A4%A", "{{a}}", "\\", "[[a|1]]"],
};

/** A short odd text, or one of any characters. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.values(ODD_TEXTS).flat()) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
);

/** What a tedious text is made of: one thing over and over, and perhaps another end. */
export const tediousParts = fc.tuple(fc.constantFrom(...TEDIOUS), fc.constantFrom("", "x", ")", "]", "\n"));

/** A text as long as a field may be. */
export function makeTedious([part, end]: [string, string]): string {
  return part.repeat(Math.ceil(TEDIOUS_LENGTH / part.length)) + end;
}
