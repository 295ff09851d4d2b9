import { describe, expect, it } from "vitest";
import {
  countFacets,
  DEFAULT_VIEW,
  filterTasks,
  groupByName,
  isSameView,
  sortTasksBy,
  stepKey,
} from "./arrange-tasks";
import { sampleListed } from "./testing/samples";

const NAMES: Record<string, string> = {
  "7": "Employee onboarding",
  "8": "Vendor review",
  "18": "Vendor review",
};
const listed = (row: Parameters<typeof sampleListed>[0] = {}) =>
  sampleListed({ templateName: NAMES[row.templateId ?? ""] ?? "", ...row });
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

describe("sorting", () => {
  const rows = [
    listed({ id: "a", dueAt: 30, startedAt: 3, urgent: true, workflowName: "Lot 10", templateId: "8" }),
    listed({ id: "b", dueAt: null, startedAt: 1, workflowName: "lot 9", templateId: null }),
    listed({ id: "c", dueAt: 10, startedAt: 2, workflowName: "Émile", templateId: "7" }),
    listed({ id: "d", dueAt: 20, startedAt: null, workflowName: "", templateId: "9" }),
  ];

  it.each([
    ["urgent", ["a", "c", "d", "b"]],
    ["due", ["c", "d", "a", "b"]],
    ["newest", ["a", "c", "b", "d"]],
    ["oldest", ["b", "c", "a", "d"]],
    ["template", ["c", "a", "d", "b"]],
    ["workflow", ["c", "b", "a", "d"]],
  ] as const)("by %s", (sort, expected) => {
    expect(ids(sortTasksBy(rows, sort))).toEqual(expected);
  });
});

describe("filtering", () => {
  const rows = [
    listed({ id: "a", templateId: "7", step: "one" }),
    listed({ id: "b", templateId: "7", step: "two" }),
    listed({ id: "c", templateId: "8", step: "one" }),
    listed({ id: "d", templateId: null, step: "" }),
  ];
  const filter = (templates: string[], steps: string[] = []) =>
    ids(filterTasks(rows, { ...DEFAULT_VIEW, templates, steps }));

  it("lets everything through unless something is chosen", () => {
    expect(filter([])).toEqual(["a", "b", "c", "d"]);
    expect(filter([], ["7/one"])).toEqual(["a", "b", "c", "d"]);
  });

  it("keeps the tasks of the chosen templates, and those without one if that is chosen", () => {
    expect(filter(["7"])).toEqual(["a", "b"]);
    expect(filter(["", "8"])).toEqual(["c", "d"]);
  });

  it("narrows a template down to its chosen steps and leaves others whole", () => {
    expect(filter(["7", "8"], ["7/two"])).toEqual(["b", "c"]);
  });

  it("shows nothing of a template that has no tasks any more", () => {
    expect(filter(["99"])).toEqual([]);
  });
});

describe("grouping", () => {
  it("by template, by name, tasks without one last; templates of one name stay apart", () => {
    const rows = [
      listed({ id: "a", templateId: null }),
      listed({ id: "b", templateId: "8" }),
      listed({ id: "c", templateId: "7" }),
      listed({ id: "d", templateId: "8" }),
      listed({ id: "e", templateId: "18" }),
      listed({ id: "f", templateId: "9" }),
    ];
    const groups = groupByName(rows, "template");
    expect(groups.map(({ key, name, rows: held }) => [key, name, ids(held)])).toEqual([
      ["7", "Employee onboarding", ["c"]],
      ["8", "Vendor review", ["b", "d"]],
      ["18", "Vendor review", ["e"]],
      ["", "", ["a"]],
      ["9", "", ["f"]],
    ]);
  });

  it("by workflow", () => {
    const rows = [
      listed({ id: "a", workflowName: "Lot 10" }),
      listed({ id: "b", workflowName: "Lot 9" }),
      listed({ id: "c", workflowName: "Lot 10" }),
    ];
    expect(groupByName(rows, "workflow").map(({ name, rows: held }) => [name, ids(held)])).toEqual([
      ["Lot 9", ["b"]],
      ["Lot 10", ["a", "c"]],
    ]);
  });
});

it("counts tasks by template and step", () => {
  const rows = [
    listed({ name: "Score", templateId: "8", step: "s" }),
    listed({ name: "Approve", templateId: "8", step: "a" }),
    listed({ name: "Score again", templateId: "8", step: "s" }),
    listed({ name: "Loose", templateId: null, step: "" }),
  ];
  expect(countFacets(rows)).toEqual([
    {
      key: "8",
      name: "Vendor review",
      count: 3,
      steps: [
        { key: "8/a", name: "Approve", count: 1 },
        { key: "8/s", name: "Score", count: 2 },
      ],
    },
    { key: "", name: "", count: 1, steps: [{ key: "/", name: "Loose", count: 1 }] },
  ]);
  expect(stepKey(listed({ templateId: "8", step: "a" }))).toBe("8/a");
});

it("tells whether two views are the same, whatever the order of what is chosen", () => {
  const view = { ...DEFAULT_VIEW, templates: ["1", "2"] };
  expect(isSameView(view, { ...view, templates: ["2", "1"] })).toBe(true);
  expect(isSameView(view, { ...view, templates: ["2"] })).toBe(false);
  expect(isSameView(view, { ...view, sort: "newest" })).toBe(false);
});
