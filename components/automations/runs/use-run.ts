import { useCallback, useContext, useEffect, useState } from "preact/hooks";
import type { Failure } from "../../../lib/http/failure";
import type { PuqRunDetail } from "../../../lib/puq/model";
import type { PuqAccount } from "../../../lib/store/stored";
import { AutomationContext } from "../automation-context";
import { hasEnded } from "../words";

/** How soon a run that goes on is read again: longer each time, up to a limit. Milliseconds. */
const PACE = { first: 700, growth: 1.3, longest: 5_000 };

export interface FollowedRun {
  run: PuqRunDetail | null;
  failure: Failure | null;
  /** Reads it again, and goes on following. */
  read: () => void;
}

/** Follows a run to its end. */
export function useRun(account: PuqAccount, id: string): FollowedRun {
  const { callPuq } = useContext(AutomationContext);
  const [run, setRun] = useState<PuqRunDetail | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);
  const read = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isShown = true;
    let pace = PACE.first;
    const ask = async () => {
      const answer = await callPuq(account, (client, http) => client.getExecution(http, id));
      if (!isShown) return;
      setFailure(answer.ok ? null : answer.failure);
      if (!answer.ok) return;
      setRun(answer.value);
      if (hasEnded(answer.value)) return;
      timer = setTimeout(() => void ask(), pace);
      pace = Math.min(pace * PACE.growth, PACE.longest);
    };
    void ask();
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [callPuq, account, id, turn]);
  return { run, failure, read };
}
