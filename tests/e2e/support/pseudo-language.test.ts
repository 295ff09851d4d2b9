import { expect, it } from "vitest";
import { ACCENTED, findOtherWords, MIRRORED, readPseudo, writePseudo } from "./pseudo-language.ts";

it("writes a text two fifths longer, in letters of its own, and leaves what is put in", () => {
  const written = writePseudo("Complete $1", ACCENTED);
  expect(written).toMatch(/^⟦ȼǿḿƥḽȇṱȇ \$1ẋẋẋẋ⟧$/);
  expect(writePseudo("one task | $1 tasks", MIRRORED).split(" | ")).toHaveLength(2);
});

it("is found by what it says in English", () => {
  const text = `Purchase approval ${writePseudo("4 steps", ACCENTED)}`;
  expect(readPseudo(/^Purchase approval \d+ steps?$/, ACCENTED).test(text)).toBe(true);
  expect(readPseudo("approval 4", ACCENTED).test(text)).toBe(true);
  expect(readPseudo("Purchase approval", ACCENTED, true).test(text)).toBe(false);
});

it("shows what is not written in it", () => {
  const put = writePseudo("Choose “$1”", ACCENTED).replace("$1", "Count the cups");
  expect(findOtherWords(`${put} forgotten`, ACCENTED)).toEqual(["Count the cups", "forgotten"]);
  expect(findOtherWords(writePseudo("Saved.", ACCENTED), ACCENTED)).toEqual([]);
});
