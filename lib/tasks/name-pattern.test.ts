import { describe, expect, it } from "vitest";
import { NAME_LIMIT, previewName, readNamePattern } from "./name-pattern";

const show = (pattern: string | null) =>
  previewName(readNamePattern(pattern), (piece) =>
    piece.kind === "field" ? `<${piece.apiName}>` : piece.variable.toUpperCase(),
  );

describe("the pattern of a workflow's name", () => {
  it.each([
    [null, "DATE — TEMPLATE-NAME"],
    ["Refund {{cr-order}} ({{workflow-id}})", "Refund <cr-order> (WORKFLOW-ID)"],
    ["{{ workflow-starter }}", "WORKFLOW-STARTER"],
    ["{{}} {{a}}{{b}}", "<> <a><b>"],
    ["no variables {here}", "no variables {here}"],
    ["  spaces \n in  between ", "spaces in between"],
  ])("%j becomes %j", (pattern, name) => {
    expect(show(pattern)).toBe(name);
  });

  it("is cut like the server cuts, by characters", () => {
    expect(Array.from(show("😀".repeat(NAME_LIMIT + 5)))).toHaveLength(NAME_LIMIT);
  });
});
