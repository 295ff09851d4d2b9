import { expect, it } from "vitest";
import { findChecks } from "./find-checks";
import { parseMarkdown } from "./parse-markdown";

it("finds check items wherever they stand", () => {
  const source =
    "First [clist:l|a]one[/clist]\n\n> [clist:l|b]two[/clist]\n\n- x [clist:m|c]three[/clist]\n\n`[clist:m|d]no[/clist]`";
  expect([...findChecks(parseMarkdown(source).blocks)]).toEqual(["l|a", "l|b", "m|c"]);
  expect(findChecks([]).size).toBe(0);
});
