import { describe, expect, it } from "vitest";
import { namePerformers, withoutPerformer, withPerformer } from "./performers";
import { sampleDirectory, sampleTask } from "./testing/samples";

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
