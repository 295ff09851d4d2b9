import { describe, expect, it } from "vitest";
import { hookOf, samplePayload } from "./sample";
import { checkPayload, formOf, subjectOf } from "./schema";

const EVENTS = [
  "workflow_started",
  "task_completed",
  "task_completed_v2",
  "task_returned",
  "workflow_completed",
];
const FORMS = ["current", "classic"] as const;
const CASES = FORMS.flatMap((form) => EVENTS.map((event) => [form, event] as const));

describe("samples", () => {
  it.each(CASES)("fit the schema of %s servers: %s", (form, event) => {
    const payload = samplePayload(form, hookOf(event, "https://hooks.harborlight.test/in"));
    expect(checkPayload(payload)).toEqual([]);
    expect(formOf(payload)).toBe(form);
    expect(payload).toHaveProperty(subjectOf(event) ?? "");
    expect(payload?.hook).toMatchObject({ event, target: "https://hooks.harborlight.test/in" });
  });

  it.each(FORMS)("are not made up for events nobody knows (%s)", (form) => {
    expect(samplePayload(form, hookOf("something_new", null))).toBeNull();
    expect(subjectOf("something_new")).toBeNull();
  });

  it("tell a return by the step that waits again", () => {
    expect(samplePayload("current", hookOf("task_returned", null))).toMatchObject({
      task: { status: "pending", is_completed: false, date_started_tsp: null },
    });
  });
});
