import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hookOf, samplePayload } from "./sample";
import { checkPayload, formOf } from "./schema";

interface Recording {
  exchanges: { name: string; request: { body: unknown } }[];
}

const DELIVERIES = ["v7.3", "v5.0"].flatMap((version) => {
  const path = `tests/contract/recordings/${version}/webhook-deliveries.json`;
  const recording: Recording = JSON.parse(readFileSync(path, "utf8"));
  return recording.exchanges.map(({ name, request }) => [version, name, request.body] as const);
});

describe("the schema of webhooks", () => {
  it.each(DELIVERIES)("fits what servers really post: %s, %s", (_version, _name, body) => {
    expect(checkPayload(body)).toEqual([]);
    expect(formOf(body)).toBe("current");
  });

  it("names every place that does not fit", () => {
    const payload = { hook: { id: "7", event: "task_completed" }, task: { id: 1, performers: {} } };
    expect(checkPayload(payload)).toEqual(
      expect.arrayContaining([
        { kind: "missing", path: "payload.hook.target" },
        { kind: "type", path: "payload.hook.id", wanted: ["integer"], found: "string" },
        { kind: "missing", path: "payload.task.output" },
        { kind: "type", path: "payload.task.performers", wanted: ["array"], found: "object" },
      ]),
    );
  });

  it.each([
    ["nothing", null, "null"],
    ["a text", "workflow_started", "string"],
    ["a list", [], "array"],
  ])("refuses %s", (_, payload, found) => {
    expect(checkPayload(payload)).toEqual([{ kind: "type", path: "payload", wanted: ["object"], found }]);
  });

  it("looks into lists and at closed sets of values", () => {
    const sample = JSON.stringify(samplePayload("current", hookOf("workflow_started", null)));
    const payload: unknown = JSON.parse(sample.replace('"type":"user"', '"type":"robot"'));
    expect(checkPayload(payload)).toEqual([
      { kind: "choice", path: "payload.workflow.tasks[0].performers[0].type", allowed: ["user", "group"] },
    ]);
  });
});
