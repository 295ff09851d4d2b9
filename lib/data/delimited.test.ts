import { describe, expect, test } from "vitest";
import { guardFormula, writeCsv, writeTabbed } from "./delimited";

describe("a CSV file", () => {
  test("begins with the mark of UTF-8 and ends every line with CR LF", () => {
    expect(writeCsv([["Name"], ["Zoë 🌱"]])).toBe("\uFEFFName\r\nZoë 🌱\r\n");
  });

  test.each([
    ["a comma", "one, two", '"one, two"'],
    ["a quotation mark", 'a 5" pipe', '"a 5"" pipe"'],
    ["a line break", "one\ntwo", '"one\ntwo"'],
    ["nothing special", "plain", "plain"],
    ["nothing", "", ""],
  ])("quotes a text with %s as RFC 4180 says", (_, text, written) => {
    expect(writeCsv([[text, "end"]])).toBe(`\uFEFF${written},end\r\n`);
  });
});

describe("a spreadsheet", () => {
  test.each([
    '=HYPERLINK("http://evil.test")',
    "+49 30 1234",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "  =1+1",
    "＝1+1",
    "＠x",
  ])("does not take %j for a formula", (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  test.each(["-5", "+5", "-4.20", "-1,5", "a=b", "x@y.test", ""])("gets %j as it is", (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  test("is given tabs and line breaks between cells, safe as in a file", () => {
    expect(
      writeTabbed([
        ["a", "b"],
        ["one\ttwo", "=1"],
      ]),
    ).toBe('a\tb\r\n"one\ttwo"\t\'=1');
  });
});
