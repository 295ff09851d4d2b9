import type { ListView } from "../store/stored";
import type { ListedRow } from "./task";
import { compareTasks } from "./task-order";

/** The list as it comes: urgent tasks first, by when they are due, all of them. */
export const DEFAULT_VIEW: ListView = { sort: "urgent", group: "due", templates: [], steps: [] };

type Compare = (a: ListedRow, b: ListedRow) => number;

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** How a step is named in a filter. */
export function stepKey({ templateKey, step }: Pick<ListedRow, "templateKey" | "step">): string {
  return `${templateKey}/${step}`;
}

/** Keeps the tasks of the chosen templates; of a template some of whose steps are chosen, those of these steps. */
export function filterTasks(rows: ListedRow[], { templates, steps }: ListView): ListedRow[] {
  if (templates.length === 0) return rows;
  const chosen = new Set(templates);
  const chosenSteps = new Set(steps);
  const narrowed = new Set(steps.map((step) => step.slice(0, step.indexOf("/"))));
  return rows.filter((row) => {
    const { templateKey } = row;
    return chosen.has(templateKey) && (!narrowed.has(templateKey) || chosenSteps.has(stepKey(row)));
  });
}

/** Sorts tasks as a person chose. Tasks that are alike in this stand in the usual order. */
export function sortTasksBy(rows: ListedRow[], sort: ListView["sort"]): ListedRow[] {
  const compare = comparator(sort);
  return rows.toSorted((a, b) => compare(a, b) || compareTasks(a, b));
}

function comparator(sort: ListView["sort"]): Compare {
  switch (sort) {
    case "urgent":
      return () => 0;
    case "due":
      return (a, b) => compareNumbers(a.dueAt ?? Infinity, b.dueAt ?? Infinity);
    case "newest":
      return (a, b) => compareNumbers(b.startedAt ?? 0, a.startedAt ?? 0);
    case "oldest":
      return (a, b) => compareNumbers(a.startedAt ?? Infinity, b.startedAt ?? Infinity);
    case "template":
      return (a, b) => compareNames(a.templateName, b.templateName);
    case "workflow":
      return (a, b) => compareNames(a.workflowName, b.workflowName);
  }
}

function compareNumbers(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Nameless ones come last. */
function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a === "" || b === "" ? Number(a === "") - Number(b === "") : names.compare(a, b);
}

export interface NamedGroup {
  /** The template's key or the workflow's name. */
  key: string;
  /** Empty where there is none, or it is not known. */
  name: string;
  rows: ListedRow[];
}

/** Cuts sorted tasks into groups by template or workflow, by name. */
export function groupByName(sorted: ListedRow[], group: "template" | "workflow"): NamedGroup[] {
  const groups = new Map<string, NamedGroup>();
  for (const row of sorted) {
    const name = group === "workflow" ? row.workflowName : row.templateName;
    const key = group === "template" ? row.templateKey : name;
    const found = groups.get(key);
    if (found) found.rows.push(row);
    else groups.set(key, { key, name, rows: [row] });
  }
  return [...groups.values()].sort((a, b) => compareNames(a.name, b.name));
}

export interface StepFacet {
  key: string;
  /** What the first task of the step is called: the list does not tell names of steps. */
  name: string;
  count: number;
}

export interface TemplateFacet {
  /** The template's key; empty for tasks without one. */
  key: string;
  name: string;
  count: number;
  steps: StepFacet[];
}

/** Counts tasks by template and step, for the filter. Templates by name, steps by their first task. */
export function countFacets(rows: ListedRow[]): TemplateFacet[] {
  const templates = new Map<string, TemplateFacet & { byStep: Map<string, StepFacet> }>();
  for (const row of rows) {
    const key = row.templateKey;
    let template = templates.get(key);
    if (!template) {
      template = { key, name: row.templateName, count: 0, steps: [], byStep: new Map() };
      templates.set(key, template);
    }
    template.count++;
    const step = template.byStep.get(row.step);
    if (step) step.count++;
    else template.byStep.set(row.step, { key: stepKey(row), name: row.name, count: 1 });
  }
  return [...templates.values()]
    .map(({ byStep, ...template }) => ({
      ...template,
      steps: [...byStep.values()].sort((a, b) => compareNames(a.name, b.name)),
    }))
    .sort((a, b) => compareNames(a.name, b.name));
}

/** Whether two views show the same. */
export function isSameView(a: ListView, b: ListView): boolean {
  return (
    a.sort === b.sort &&
    a.group === b.group &&
    isSameSet(a.templates, b.templates) &&
    isSameSet(a.steps, b.steps)
  );
}

function isSameSet(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
