// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, test } from "vitest";
import { sampleConnection } from "../../../lib/app/testing/samples";
import { readTemplate } from "../../../lib/templates/read-template";
import { Outline } from "./outline";

const people = {
  users: [{ id: 3, name: "Nadia Okafor", email: "nadia@kettle.test", active: true, guest: false }],
  groups: [{ id: 1, name: "Operations", members: [3] }],
};

const kickoff = {
  fields: [
    { api_name: "size", name: "Size", type: "number", is_required: true },
    {
      api_name: "kind",
      name: "Kind",
      type: "radio",
      selections: [{ value: "Soft", api_name: "kind-1" }],
    },
    { api_name: "day", name: "Day", type: "date" },
    { api_name: "who", name: "Who", type: "user", is_required: true },
    { api_name: "odd", name: "Odd", type: "hologram", is_hidden: true },
  ],
};

function show(step: object) {
  const earlier = { api_name: "first", name: "First {{kind}}", number: 1 };
  const outline = readTemplate({
    name: "Return",
    owners: [{ role: "owner", type: "user", source_id: "3" }],
    kickoff,
    tasks: [earlier, { api_name: "second", name: "Second", number: 2, ...step }],
  });
  render(<Outline outline={outline} people={people} connection={sampleConnection()} />);
}

const predicate = (field: string, fieldType: string, operator: string, value: string | null = null) => ({
  field,
  field_type: fieldType,
  operator,
  value,
});

afterEach(cleanup);

describe("conditions are sentences", () => {
  const rule = (...predicates: object[]) => ({ predicates });
  test.each([
    [
      "start_task",
      [rule(predicate("first", "task", "completed_or_skipped"))],
      "Starts when “First [Kind]” is done or skipped",
    ],
    [
      "skip_task",
      [
        rule(predicate("size", "number", "less_than", "5"), predicate("kind", "radio", "equals", "Soft")),
        rule(predicate("who", "user", "not_exists")),
      ],
      "Is skipped when “Size” is less than 5 and “Kind” is “Soft”, or “Who” is left empty",
    ],
    [
      "end_process",
      [rule(predicate("kind", "radio", "not_equals", "kind-1"))],
      "Ends the workflow when “Kind” is not “Soft”",
    ],
    ["skip_task", [rule(predicate("who", "user", "equals", "3"))], "Is skipped when “Who” is “Nadia Okafor”"],
    ["start_task", [rule(predicate("", "kickoff", "completed"))], "Starts when the workflow has started"],
    ["start_task", [], "Starts when nothing else is asked"],
    ["dance", [rule(predicate("gone", "string", "rhymes", "x"))], "dance when “gone” rhymes “x”"],
  ])("%s %#", (action, rules, sentence) => {
    show({ conditions: [{ action, rules }] });
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test("with dates as dates", () => {
    show({
      conditions: [
        { action: "skip_task", rules: [rule(predicate("day", "date", "more_than", "1700000000"))] },
      ],
    });
    expect(screen.getByText(/^Is skipped when “Day” is later than .*14 Nov 2023/)).toBeTruthy();
  });
});

describe("due dates are sentences", () => {
  test.each([
    ["after task started", "second", "08:00:00", 0, "Due 8 hours after it starts"],
    ["after task started", "first", "1 00:30:00", 0, "Due a day 30 minutes after “First [Kind]” starts"],
    ["after task completed", "first", "00:00:00", 2, "Due 2 months after “First [Kind]” is done"],
    ["after workflow started", null, "2 00:00:00", 0, "Due 2 days after the workflow starts"],
    ["before field", "day", "1 00:00:00", 0, "Due a day before the date in “Day”"],
    ["after field", "day", "01:00:00", 0, "Due an hour after the date in “Day”"],
    ["by moonlight", null, "00:01:00", 0, "Due: by moonlight, a minute"],
  ])("%s %s", (rule, source, duration, months, sentence) => {
    show({ raw_due_date: { rule, source_id: source, duration, duration_months: months } });
    expect(screen.getByText(sentence)).toBeTruthy();
  });
});

describe("performers are named", () => {
  test.each([
    [[{ type: "user", source_id: "3", label: "" }], false, "Done by Nadia Okafor"],
    [
      [
        { type: "group", source_id: "1" },
        { type: "field", source_id: "who" },
      ],
      true,
      "Done by Operations (group) and whoever “Who” names, and all of them have to finish",
    ],
    [[{ type: "workflow_starter" }], false, "Done by whoever starts the workflow"],
    [[{ type: "manager" }], false, "Done by the manager of whoever starts it"],
    [[{ type: "robot", label: "R2" }], false, "Done by R2"],
    [[{ type: "user", source_id: "🌱", label: "" }], false, "Done by 🌱"],
    [[], false, "Nobody does this step yet"],
  ])("%j", (raw_performers, byAll, sentence) => {
    show({ raw_performers, require_completion_by_all: byAll });
    expect(screen.getAllByText(sentence).length).toBeGreaterThan(0);
  });
});

test("fields tell their kind, in words where it is known", () => {
  show({ delay: "1 00:00:00", skip_for_starter: true, checklists: [{ selections: [{ value: "Seal" }] }] });
  expect(screen.getByText("number, required")).toBeTruthy();
  expect(screen.getByText("Options: Soft")).toBeTruthy();
  expect(screen.getByText("hologram, hidden")).toBeTruthy();
  expect(screen.getByText("Rests for a day before it starts")).toBeTruthy();
  expect(screen.getByText(/^Is passed over/)).toBeTruthy();
  expect(screen.getByText("Seal")).toBeTruthy();
});
