import { describe, expect, it } from "vitest";
import { fail, succeed, type Result } from "../http/failure";
import { createChanges, withChanges, type TaskChange } from "./task-changes";
import { sampleTask } from "./testing/samples";

const urgent = (ask: TaskChange["ask"]): TaskChange => ({
  apply: (task) => ({ ...task, urgent: true }),
  ask,
});

describe("a change of a task", () => {
  it("is shown at once, until the task has been read with it", async () => {
    let readAgain: () => void = () => undefined;
    const changes = createChanges(() => new Promise((resolve) => (readAgain = resolve)));
    const made = changes.make(urgent(() => Promise.resolve(succeed(null))));
    expect(withChanges(sampleTask(), changes.pending.value).urgent).toBe(true);
    await Promise.resolve();
    await Promise.resolve();
    expect(changes.pending.value).toHaveLength(1);
    readAgain();
    expect(await made).toBe(true);
    expect(changes.pending.value).toEqual([]);
  });

  it("is taken back when the server refuses, with the reason, and can be made again", async () => {
    const answers: Result<null>[] = [
      fail({ kind: "forbidden", url: "", status: 403, detail: null }),
      succeed(null),
    ];
    const changes = createChanges(() => Promise.resolve());
    const change = urgent(() => Promise.resolve(answers.shift() ?? succeed(null)));
    expect(await changes.make(change)).toBe(false);
    expect(withChanges(sampleTask(), changes.pending.value).urgent).toBe(false);
    expect(changes.refusal.value?.failure.kind).toBe("forbidden");
    expect(await changes.make(change)).toBe(true);
    expect(changes.refusal.value).toBeNull();
  });
});
