import { useCallback, useEffect, useState } from "preact/hooks";
import type { Failure, Result } from "../../../lib/http/failure";

export interface Asked<Value> {
  /** Null until the server has answered. */
  value: Value | null;
  failure: Failure | null;
  asking: boolean;
  ask: () => void;
}

/**
 * Asks a server when the screen opens, and again on demand. What was read stays until something newer comes.
 * @param question kept the same by the caller for as long as it asks the same
 */
export function useAsked<Value>(question: () => Promise<Result<Value>>): Asked<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(true);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    setAsking(true);
    void question().then((answer) => {
      if (!wanted) return;
      if (answer.ok) setValue(answer.value);
      setFailure(answer.ok ? null : answer.failure);
      setAsking(false);
    });
    return () => {
      wanted = false;
    };
  }, [question, round]);
  return { value, failure, asking, ask: useCallback(() => setRound((last) => last + 1), []) };
}
