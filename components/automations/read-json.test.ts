import { expect, it } from "vitest";
import { readJson } from "./read-json";

it.each(['{"a": [1, -2.5e3, true, null, "\\u00e9\\n"]}', "7", ' "text" ', "[]", "{}"])("reads %s", (text) => {
  expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
});

it.each([
  ["", "end", 1, 1],
  ['{\n  "a": 1,\n}', "name", 3, 1],
  ['{"a" 1}', "colon", 1, 6],
  ['{"a": }', "value", 1, 7],
  ['{"a": 1 "b": 2}', "separator", 1, 9],
  ["{a: 1}", "name", 1, 2],
  ["[1,]", "value", 1, 4],
  ["[1}", "separator", 1, 3],
  ['{\n  "a": "open\n}', "string", 2, 8],
  ['["bad \\x escape"]', "string", 1, 2],
  ["{} {}", "nothing", 1, 4],
  ['{"a": [1, 2', "end", 1, 12],
  ["[01]", "separator", 1, 3],
  ["'text'", "value", 1, 1],
  ["tru", "value", 1, 1],
])("names the place where %j stops being JSON", (text, problem, line, column) => {
  expect(readJson(text)).toMatchObject({ ok: false, problem, line, column });
});
