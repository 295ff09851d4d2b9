import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import type { Failure } from "../../../lib/http/failure";
import type { PuqRun } from "../../../lib/puq/model";
import type { PuqAccount } from "../../../lib/store/stored";
import { AutomationContext } from "../automation-context";
import { hasEnded } from "../words";

/** Runs of one page. */
const PAGE = 20;
/** How often the first page is read again while something in it goes on. Milliseconds. */
const PACE = 3_000;

export interface RunsState {
  runs: PuqRun[] | null;
  total: number;
  failedCount: number | null;
  failure: Failure | null;
  reading: boolean;
}

const NOTHING: RunsState = { runs: null, total: 0, failedCount: null, failure: null, reading: false };

/** The runs of a workflow, newest first; read again as long as one of them goes on and the page is looked at. */
export function useRuns(account: PuqAccount, workflow: string) {
  const { callPuq } = useContext(AutomationContext);
  const [state, setState] = useState<RunsState>(NOTHING);

  const ask = useCallback(
    async (page: number) => {
      setState((before) => ({ ...before, reading: true }));
      const answer = await callPuq(account, (client, http) =>
        client.listExecutions(http, { workflow, page, limit: PAGE }),
      );
      setState((before) => {
        if (!answer.ok) return { ...before, reading: false, failure: answer.failure };
        const { items, total, failed } = answer.value;
        const runs = joinRuns(before.runs ?? [], items);
        return { runs, total, failedCount: failed, failure: null, reading: false };
      });
    },
    [callPuq, account, workflow],
  );
  useEffect(() => void ask(1), [ask]);

  const { runs, failure } = state;
  const goesOn = failure === null && runs?.slice(0, PAGE).some((run) => !hasEnded(run)) === true;
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(() => document.visibilityState === "visible" && void ask(1), PACE);
    return () => clearInterval(timer);
  }, [goesOn, ask]);

  const take = useCallback((run: PuqRun) => {
    setState((before) => ({ ...before, runs: joinRuns(before.runs ?? [], [run]) }));
  }, []);
  return {
    ...state,
    take,
    read: () => void ask(1),
    more: () => void ask(Math.floor((runs?.length ?? 0) / PAGE) + 1),
  };
}

/** Puts what was read now in place of what was read before. */
function joinRuns(known: PuqRun[], read: PuqRun[]): PuqRun[] {
  const runs = new Map([...known, ...read].map((run) => [run.id, run]));
  return [...runs.values()].toSorted((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0));
}
