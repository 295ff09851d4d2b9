import { afterAll, expect, test } from "vitest";
import { expectFailure } from "./parsers-oracle";
import { findReason } from "./parsers-reasons";
import { readAllScenarios } from "./parsers-recordings.ts";
import type { Exchange, Scenario } from "./recordings.ts";
import { API, callRoute, failureOfAnything, findRoute } from "./parsers-routes";

/** Raise it when more is covered; a fall is a loss. */
const LEAST_COVERED = 1867;

const isSuccess = ({ response }: Exchange) => response.status >= 200 && response.status < 300;
const isRefusal = ({ response }: Exchange) => response.status >= 300;
const scenarios = readAllScenarios();

interface Tally {
  covered: number;
  notCovered: Map<string, number>;
}

function count({ exchanges }: Scenario): Tally {
  const tally: Tally = { covered: 0, notCovered: new Map() };
  for (const exchange of exchanges) {
    if (findRoute(exchange) || isRefusal(exchange)) {
      tally.covered += 1;
      continue;
    }
    const why = findReason(exchange) ?? "NO REASON GIVEN";
    tally.notCovered.set(why, (tally.notCovered.get(why) ?? 0) + 1);
  }
  return tally;
}

const tallies = scenarios.map((scenario) => ({ scenario, tally: count(scenario) }));
const covered = tallies.reduce((sum, { tally }) => sum + tally.covered, 0);
const recorded = scenarios.reduce((sum, { exchanges }) => sum + exchanges.length, 0);

const all = scenarios.flatMap(({ name, exchanges }) =>
  exchanges.map((exchange) => ({ scenario: name, exchange })),
);
const routed = all.flatMap(({ scenario, exchange }) => {
  const route = findRoute(exchange);
  return route ? [{ scenario, exchange, route }] : [];
});

test.each(routed.filter(({ exchange }) => isSuccess(exchange)))(
  "$scenario reads: $exchange.name ($exchange.request.method $exchange.request.path as $exchange.as)",
  async ({ exchange, route }) => {
    const { value, sent } = await callRoute(route, exchange);
    expect(decodeURIComponent(sent?.url.pathname ?? "")).toBe(decodeURIComponent(exchange.request.path));
    expect(sent?.method).toBe(exchange.request.method);
    expect(route.seen(value as never, exchange)).toEqual(
      route.recorded(exchange.response.body as never, exchange),
    );
  },
);

test.each(all.filter(({ exchange }) => isRefusal(exchange)))(
  "$scenario refusal: $exchange.name ($exchange.response.status as $exchange.as)",
  async ({ exchange }) => {
    const failure = await failureOfAnything(exchange);
    expect(failure).toMatchObject(expectFailure(exchange));
    expect(failure.url.startsWith(API)).toBe(true);
    expect(JSON.stringify(failure)).not.toContain("Bearer");
  },
);

test.each(routed.filter(({ exchange }) => isRefusal(exchange)))(
  "$scenario refused by its own call: $exchange.name ($exchange.response.status as $exchange.as)",
  async ({ exchange, route }) => {
    expect((await callRoute(route, exchange)).result).toMatchObject(expectOutcome(exchange));
  },
);

/** Three calls know better than the status: a wrong password, a missing list, and a download that a browser would leave. */
function expectOutcome(exchange: Exchange) {
  const { kind } = expectFailure(exchange);
  const { path } = exchange.request;
  if (path === "/auth/token/obtain") return { ok: false, failure: { kind: "unauthorized" } };
  const optional = path === "/accounts/groups" || path === "/templates/titles-by-tasks";
  if (optional && kind === "no-such-address") return { ok: true };
  if (path.startsWith("/files/") && kind === "redirected")
    return { ok: false, failure: { kind: "unreachable" } };
  return { ok: false, failure: { kind } };
}

test("every recorded exchange is covered or has a reason", () => {
  const without = tallies.filter(({ tally }) => tally.notCovered.has("NO REASON GIVEN"));
  const missing = without.flatMap(({ scenario }) =>
    scenario.exchanges
      .filter((exchange) => !findRoute(exchange) && !isRefusal(exchange) && !findReason(exchange))
      .map(({ request }) => `${scenario.name}: ${request.method} ${request.path}`),
  );
  expect(missing).toEqual([]);
  expect(covered).toBeGreaterThanOrEqual(LEAST_COVERED);
});

afterAll(() => {
  const lines = tallies.flatMap(({ scenario, tally }) => [
    `${scenario.name}: ${tally.covered} of ${scenario.exchanges.length}`,
    ...Array.from(tally.notCovered, ([why, times]) => `    ${times} not read: ${why}`),
  ]);
  const total = `Parsers: ${covered} of ${recorded} recorded exchanges covered, ${recorded - covered} not covered`;
  process.stdout.write(`${[total, ...lines].join("\n")}\n`);
});
