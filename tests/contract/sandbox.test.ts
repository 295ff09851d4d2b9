import { afterAll, describe, expect, test } from "vitest";
import { startSandbox } from "../sandbox/sandbox.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { COVERED_AT_LEAST, reasonFor } from "./not-covered.ts";
import { applyChange } from "./sandbox-changes.ts";
import { differences } from "./sandbox-compare.ts";
import { readScenarios } from "./recordings.ts";
import type { Scenario, Version } from "./recordings.ts";
import { createReplayer } from "./sandbox-replay.ts";
import { collectTemplates } from "./sandbox-lists.ts";
import { adoptIds, prepareLaunch } from "./sandbox-runs.ts";
import { stageWorkflows } from "./sandbox-workflow-stage.ts";
import { ADAPTERS, usualStrictness } from "./sandbox-scenarios.ts";
import type { Library } from "./sandbox-scenarios.ts";
import { stageTasks } from "./sandbox-stage.ts";
import { collectSightings } from "./sandbox-views.ts";
import { worldOf } from "./sandbox-worlds.ts";

/** A moment after every recording, so that everything recorded lies in the past. */
const RECORDED_UNTIL = 1_795_290_000_000;

/** Scenarios whose tasks are those of whole lists, staged by their adapter. */
const LISTED = /^(?:tasks-list|titles-and-steps|counters)$/;

/** Scenarios about workflows as a whole. */
const OF_WORKFLOWS = /^workflow(?:s-list|-get|-actions)$/;

async function stage(version: Version, scenario: Scenario, library: Library): Promise<Sandbox> {
  const started = performance.now();
  const sandbox = await startSandbox({
    dialect: version,
    world: worldOf(version, scenario.name),
    splitOrigins: true,
    openCors: scenario.name === "cors",
    storage: false,
    uploadsPerMinute: Number.POSITIVE_INFINITY,
    downloadsPerMinute: Number.POSITIVE_INFINITY,
    now: () => RECORDED_UNTIL + performance.now() - started,
  });
  if (OF_WORKFLOWS.test(scenario.name)) stageWorkflows(sandbox, scenario);
  if (!LISTED.test(scenario.name)) stageTasks(sandbox, scenario, library);
  ADAPTERS[version][scenario.name]?.prepare?.(sandbox, library);
  return sandbox;
}

describe.each(["v7.3", "v5.0"] as const)("the sandbox as %s answers like the recorded server", (version) => {
  const scenarios = readScenarios(version);
  const library: Library = {
    scenarios,
    sightings: collectSightings(scenarios),
    templates: collectTemplates(scenarios),
  };
  const tally = { covered: 0, byForm: 0, gaps: new Map<string, { count: number; scenarios: Set<string> }>() };

  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    "%s",
    async (name, scenario) => {
      const adapter = ADAPTERS[version][name];
      const sandbox = await stage(version, scenario, library);
      const replayer = createReplayer(sandbox);
      const problems: string[] = [];
      for (const exchange of scenario.exchanges) {
        prepareLaunch(sandbox, exchange);
        adapter?.before?.(sandbox, exchange);
        const reason = reasonFor(name, exchange);
        if (reason !== null) {
          const gap = tally.gaps.get(reason) ?? { count: 0, scenarios: new Set() };
          applyChange(sandbox, exchange);
          tally.gaps.set(reason, { count: gap.count + 1, scenarios: gap.scenarios.add(name) });
          continue;
        }
        const strictness = adapter?.strictness?.(exchange) ?? usualStrictness(exchange);
        const found = differences(exchange, await replayer.send(exchange), strictness);
        adoptIds(sandbox, exchange, library.sightings);
        if (found.length === 0) {
          tally.covered += 1;
          if (strictness === "shape") tally.byForm += 1;
        } else {
          problems.push(`${exchange.name}: ${found.join("; ")}`);
        }
      }
      await sandbox.close();
      expect(problems).toEqual([]);
      expect(sandbox.errors).toEqual([]);
    },
    60_000,
  );

  test("no fewer exchanges agree than before", () => {
    expect(tally.covered).toBeGreaterThanOrEqual(COVERED_AT_LEAST[version]);
  });

  afterAll(() => {
    const total = scenarios.reduce((sum, { exchanges }) => sum + exchanges.length, 0);
    const lines = [...tally.gaps].map(
      ([reason, { count, scenarios: names }]) =>
        `  ${String(count).padStart(4)}  ${reason} (${[...names].join(", ")})`,
    );
    console.log(
      [
        `Recordings of ${version}: ${tally.covered} of ${total} exchanges covered (${tally.byForm} of them by form alone), ${total - tally.covered} not:`,
        ...lines,
      ].join("\n"),
    );
  });
});
