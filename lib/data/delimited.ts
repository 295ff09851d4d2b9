import { isNumber } from "../fields/number";

/** What spreadsheets take for the beginning of a formula, their full-width forms too. */
const FORMULA = /^[\s]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/;

/** Tells spreadsheets which letters these are. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Takes away what would make a spreadsheet calculate: a text that begins like a formula gets an apostrophe in front. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) && !isNumber(text) ? `'${text}` : text;
}

function writeLine(cells: string[], delimiter: string): string {
  return cells
    .map(guardFormula)
    .map((text) =>
      /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text,
    )
    .join(delimiter);
}

/** Writes a table as a CSV file (RFC 4180, UTF-8), safe to be opened in a spreadsheet. The first line has the names. */
export function writeCsv(lines: string[][]): string {
  return BYTE_ORDER_MARK + lines.map((cells) => `${writeLine(cells, ",")}\r\n`).join("");
}

/** Writes a table as it is pasted into a spreadsheet. */
export function writeTabbed(lines: string[][]): string {
  return lines.map((cells) => writeLine(cells, "\t")).join("\r\n");
}
