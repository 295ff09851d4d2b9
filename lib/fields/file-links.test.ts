import { expect, test } from "vitest";
import { cleanFileName, readFileAddresses, readFileLinks, writeFileLink } from "./file-links";
import { remoteFile } from "./testing/fields";

const URL = "https://files.example.com/5fdfa71d";

test.each([
  ["one link", `[report.pdf](${URL})`, ["report.pdf"]],
  ["an image", `![photo.png](${URL})`, ["photo.png"]],
  ["several, joined by commas", `[a (1).pdf](${URL}), ![b.png](${URL})`, ["a (1).pdf", "b.png"]],
  ["a comma in the name", `[a, b.txt](${URL}), [c.txt](${URL})`, ["a, b.txt", "c.txt"]],
  ["a bracket in the name", `[a[b.txt](${URL})`, ["a[b.txt"]],
  ["a line break in the name", `[a\nb.txt](${URL})`, ["a\nb.txt"]],
  ["a blank name", `[ ](${URL})`, [" "]],
  ["a title", `![photo.png](${URL} "attachment_id:1 entityType:image")`, ["photo.png"]],
  ["nothing", "", []],
  ["plain words", "no link (here)", []],
])("reads %s", (_, markdown, names) => {
  const files = readFileLinks(markdown);
  expect(files.map((file) => file.name)).toEqual(names);
  expect(files.every((file) => file.url === URL)).toBe(true);
});

test("reads bare addresses where there are no links", () => {
  const files = readFileAddresses(`${URL}, https://files.example.com/b/c.pdf?x=1`);
  expect(files.map((file) => file.name)).toEqual(["5fdfa71d", "c.pdf"]);
  expect(readFileAddresses("not an address")).toEqual([]);
});

test.each([
  ["report.pdf", "report.pdf"],
  ["a]b.txt", "a)b.txt"],
  ["a\r\nb.txt", "a b.txt"],
  ["re\u0301sume\u0301.pdf", "résumé.pdf"],
  ["nul\0.txt", "nul .txt"],
  ["  ", "file"],
  ["half\ud800.txt", "half\ufffd.txt"],
])("cleans the name %j", (name, label) => {
  expect(cleanFileName(name)).toBe(label);
});

test("writes a link, unless the address would break it", () => {
  expect(writeFileLink(remoteFile("a]b.txt", URL))).toBe(`[a)b.txt](${URL})`);
  expect(writeFileLink(remoteFile("a.txt", null))).toBeNull();
  expect(writeFileLink(remoteFile("a.txt", "https://files.example.com/a)b"))).toBeNull();
});

test.each(["[", "[a](", "[]", "](", "[a]"])("a long text of %j is read in a moment", (part) => {
  const begun = performance.now();
  expect(readFileLinks(part.repeat(100_000))).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
