import { describe, expect, it } from "vitest";
import { withoutPerformer, withPerformer } from "./performers";
import { sampleTask } from "./testing/samples";

const nadia = { kind: "user", id: 3, finished: true, finishedAt: 5 } as const;
const team = { kind: "group", id: 3, finished: false, finishedAt: null } as const;

describe("somebody who is to do a task too", () => {
  it("is added behind the others", () => {
    const task = withPerformer(sampleTask({ performers: [nadia] }), { kind: "group", id: 3 });
    expect(task.performers).toEqual([nadia, team]);
  });

  it("is not there twice where the task has been read with them already", () => {
    const task = sampleTask({ performers: [nadia, team] });
    expect(withPerformer(task, { kind: "user", id: 3 })).toEqual(task);
  });
});

it("takes off the one who is meant, and no group of the same number", () => {
  const task = withoutPerformer(sampleTask({ performers: [nadia, team] }), nadia);
  expect(task.performers).toEqual([team]);
});
