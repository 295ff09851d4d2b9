import { describe, expect, test } from "vitest";
import { sampleStep } from "../app/testing/samples";
import type { Performer } from "../tasks/task";
import type { WorkflowStep } from "../tasks/workflow";
import { countByPerformer } from "./performer-counts";

describe("open tasks by performer", () => {
  const performer = (id: number, more: Partial<Performer> = {}): Performer => ({
    kind: "user",
    id,
    finished: false,
    finishedAt: null,
    ...more,
  });
  const running = (...steps: WorkflowStep[]) => ({ status: "running" as const, steps });

  test("whoever has most to do comes first; people and groups of one number are not mixed up", () => {
    const both = sampleStep({ performers: [performer(3), performer(3, { kind: "group" })] });
    expect(countByPerformer([running(both), running(sampleStep({ performers: [performer(3)] }))])).toEqual([
      { kind: "user", id: 3, tasks: 2 },
      { kind: "group", id: 3, tasks: 1 },
    ]);
  });

  test("only what waits counts", () => {
    const performers = [performer(3)];
    expect(
      countByPerformer([
        running(
          sampleStep({ status: "completed", performers }),
          sampleStep({ status: "pending", performers }),
        ),
        running(sampleStep({ performers: [performer(4, { finished: true })] })),
        { status: "done", steps: [sampleStep({ performers })] },
      ]),
    ).toEqual([]);
  });
});
