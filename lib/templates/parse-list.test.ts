import { describe, expect, test } from "vitest";
import { checkTemplate } from "./check-template";
import type { Nameable } from "./find-mentions";
import { listToTemplate } from "./list-template";
import { parseList } from "./parse-list";
import { readTemplate } from "./read-template";

const people: Nameable[] = [
  { kind: "user", source: "3", names: ["Nadia Okafor", "nadia@kettle.test", "Nadia"] },
  { kind: "group", source: "1", names: ["Operations"] },
  { kind: "workflow_starter", source: "", names: ["starter"] },
];
const known = { me: 1, users: [1, 3], groups: [1] };

const LIST = `# Goods return

What comes back from a **café**.

Customer: string*
Size: radio (small, large)

## Look at the goods @nadia okafor

- Seal
- [ ] Weight

Verdict: dropdown* (take back, refuse)
Read the note first.

## Pay back @Operations and @starter
`;

function outlineOf(text: string) {
  const list = parseList(text, people);
  return { ...readTemplate(listToTemplate(list, 1)), remarks: list.remarks };
}

describe("a list becomes a template", () => {
  const outline = outlineOf(LIST);

  test("named by its first heading, described by the text below, asking what stands before the first step", () => {
    expect(outline.name).toBe("Goods return");
    expect(outline.description).toBe("What comes back from a **café**.");
    expect(outline.kickoff.fields).toMatchObject([
      { name: "Customer", type: "string", required: true },
      { name: "Size", type: "radio", required: false, options: [{ text: "small" }, { text: "large" }] },
    ]);
  });

  test("with a step for each further heading, in their order", () => {
    const [first, second] = outline.steps;
    expect(first).toMatchObject({
      name: "Look at the goods",
      performers: [{ kind: "user", source: "3", label: "Nadia Okafor" }],
      checklists: [["Seal", "Weight"]],
      fields: [{ name: "Verdict", type: "dropdown", required: true }],
      conditions: [],
    });
    expect(second).toMatchObject({
      name: "Pay back",
      performers: [{ kind: "group", source: "1" }, { kind: "workflow_starter" }],
      conditions: [{ action: "start_task", rules: [[{ field: first?.apiName, fieldType: "task" }]] }],
    });
    expect(first?.description).toContain("Read the note first.");
    expect(first?.description).toMatch(/\[clist:[\w-]+\|[\w-]+\]Seal\[\/clist\]/);
  });

  test("that the server takes as it is", () => {
    expect(outline.remarks).toEqual([]);
    expect(checkTemplate(listToTemplate(parseList(LIST, people), 1), known)).toEqual([]);
  });

  test("with api names of their own for fields of one name", () => {
    const { steps, kickoff } = outlineOf("# A\nNote: text\n## B @Nadia\nNote: text\nNote: text");
    const names = [...kickoff.fields, ...(steps[0]?.fields ?? [])].map(({ apiName }) => apiName);
    expect(new Set(names).size).toBe(3);
  });
});

describe("what cannot be taken as it was meant is named by its line", () => {
  test.each([
    ["Some text", "noTitle", 1, ""],
    ["# A\n## B @nobody", "nobodyCalled", 2, "nobody"],
    ["# A\n## B\nColour: shade*", "noFieldType", 3, "shade"],
    ["# A\n- Seal", "itemOutsideStep", 2, "Seal"],
  ])("%j", (text, kind, line, given) => {
    expect(parseList(text, people).remarks).toContainEqual({ kind, line, text: given });
  });

  test("but a sentence with a colon is a sentence, and an e-mail address names nobody", () => {
    const { steps, remarks } = outlineOf("# A\n## B @starter\nBy when: soon\nWrite to lab@example.org.");
    expect(remarks).toEqual([]);
    expect(steps[0]?.description).toBe("By when: soon\nWrite to lab@example.org.");
  });

  test("and a person has to be answered, star or not", () => {
    expect(outlineOf("# A\nBuddy: user").kickoff.fields).toMatchObject([{ type: "user", required: true }]);
  });
});

test("nothing that is typed on the way breaks it", () => {
  for (let length = 0; length <= LIST.length; length++) {
    expect(() => readTemplate(listToTemplate(parseList(LIST.slice(0, length), people), 1))).not.toThrow();
  }
});
