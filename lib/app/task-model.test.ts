import { describe, expect, it } from "vitest";
import type { OutboxEntry } from "../store/stored";
import { orderForm } from "./form-order";
import { namePerformers } from "./performers";
import { readCondition } from "./task-condition";
import { sampleConnection, sampleDirectory, sampleField, sampleTask } from "./testing/samples";
import { countUploading, takeUploaded } from "./uploaded-answers";
import { answersText, valueText } from "./value-text";

const { person } = sampleConnection();

describe("orderForm", () => {
  it("mixes fields and fieldsets, higher order first, without hidden ones", () => {
    const fieldset = {
      apiName: "fs",
      title: "",
      description: "",
      order: 5,
      layout: "vertical",
      labelPosition: "top",
      fields: [
        sampleField("number", { apiName: "in" }),
        sampleField("number", { apiName: "secret", hidden: true }),
      ],
    } as const;
    const form = {
      fields: [
        sampleField("string", { apiName: "low", order: 1 }),
        sampleField("string", { apiName: "high", order: 9 }),
        sampleField("string", { apiName: "hidden", order: 10, hidden: true }),
      ],
      fieldsets: [
        { ...fieldset, fields: [...fieldset.fields] },
        { ...fieldset, apiName: "empty", order: 99, fields: [] },
      ],
    };
    const shown = orderForm(form).map((part) =>
      part.kind === "field" ? part.field.apiName : part.fieldset.fields.map(({ apiName }) => apiName),
    );
    expect(shown).toEqual(["high", ["in"], "low"]);
  });
});

describe("readCondition", () => {
  const entry = (state: OutboxEntry["state"]): OutboxEntry => ({
    operation: "o",
    kind: "complete",
    connection: "main",
    task: "17",
    subject: null,
    text: null,
    taskName: "",
    workflowName: "",
    state,
    notBefore: 0,
    queuedAt: 0,
    failure: null,
    obstacle: null,
  });
  const workflow = sampleTask().workflow;

  it.each([
    ["open", sampleTask()],
    ["completed", sampleTask({ status: "completed", finishedByMe: true, completedAt: 5 })],
    ["finished-by-me", sampleTask({ finishedByMe: true })],
    ["workflow-done", sampleTask({ workflow: { ...workflow, status: "done" } })],
    ["snoozed", sampleTask({ workflow: { ...workflow, status: "snoozed" } })],
    ["snoozed", sampleTask({ status: "snoozed" })],
    ["not-active", sampleTask({ status: "pending" })],
    ["read-only", sampleTask({ readOnly: true })],
  ])("is %s", (kind, task) => {
    expect(readCondition(task, undefined).kind).toBe(kind);
  });

  it("is on its way while the background has an answer to send, and open again when that stops", () => {
    expect(readCondition(sampleTask(), entry("queued")).kind).toBe("on-its-way");
    expect(readCondition(sampleTask(), entry("sending")).kind).toBe("on-its-way");
    expect(readCondition(sampleTask({ status: "completed" }), entry("unknown")).kind).toBe("on-its-way");
    expect(readCondition(sampleTask(), entry("needs-you")).kind).toBe("open");
  });
});

describe("namePerformers", () => {
  it("names people and groups, those who have finished first, and knows me", () => {
    const task = sampleTask({
      performers: [
        { kind: "user", id: 4, finished: false, finishedAt: null },
        { kind: "group", id: 3, finished: false, finishedAt: null },
        { kind: "user", id: 2, finished: true, finishedAt: 1 },
        { kind: "user", id: 77, finished: false, finishedAt: null },
      ],
    });
    expect(
      namePerformers(task, sampleDirectory(), 4).map(({ name, me, finished }) => [name, me, finished]),
    ).toEqual([
      ["Tomás Herrera", false, true],
      ["Jun Watanabe", true, false],
      ["Operations", false, false],
      [null, false, false],
    ]);
    expect(namePerformers({ ...task, finishedByMe: true }, null, 4)[0]).toMatchObject({
      me: true,
      finished: true,
    });
  });
});

describe("uploaded files", () => {
  const local = { kind: "local", fileId: "f1", name: "a", size: 1 } as const;
  const remote = { kind: "remote", name: "a", url: "https://f.test/1", attachmentId: null } as const;

  it("take the place of local ones", () => {
    const value = { type: "file" as const, files: [local, remote] };
    expect(takeUploaded(value, new Map([["f1", { state: "uploaded", remote }]]))).toEqual({
      type: "file",
      files: [remote, remote],
    });
    expect(takeUploaded(value, new Map([["f1", { state: "waiting" }]]))).toBeNull();
    expect(takeUploaded({ type: "string", text: "" }, new Map())).toBeNull();
  });

  it("are counted while they are on their way", () => {
    const value = { type: "file" as const, files: [local, remote] };
    expect(countUploading([value], new Map([["f1", { state: "uploading", fraction: 0.1 }]]))).toBe(1);
    expect(countUploading([value], new Map([["f1", { state: "lost" }]]))).toBe(0);
  });
});

describe("answers as text", () => {
  it("are written as a person reads them", () => {
    expect(valueText({ type: "checkbox", choices: ["A", "B"] }, [], person)).toBe("A, B");
    expect(valueText({ type: "date", seconds: 1_795_820_399 }, [], person)).toBe("27 Nov, 2026, 23:59");
    expect(
      valueText(
        { type: "dropdown", choice: "k" },
        [{ key: "k", text: "Kenya", apiName: "k", id: 1 }],
        person,
      ),
    ).toBe("Kenya");
    expect(valueText({ type: "user", person: null }, [], person)).toBe("");
  });

  it("follow the form, and those without a field come last", () => {
    const form = { fields: [sampleField("string", { apiName: "a", name: "Title" })], fieldsets: [] };
    const answers = { gone: { type: "number", text: "5" }, a: { type: "string", text: "x" } } as const;
    expect(answersText(answers, form, person)).toBe("Title: x\n5");
  });
});
