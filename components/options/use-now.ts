import { useEffect, useState } from "preact/hooks";

const MINUTE = 60_000;

/** The time in Unix milliseconds, taken again at each full minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), MINUTE - (Date.now() % MINUTE));
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
