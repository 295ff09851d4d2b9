import type { Failure } from "../http/failure";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const LONGEST_OWN = 30 * MINUTE;
const LONGEST_ASKED = 24 * 60 * MINUTE;

/**
 * How long to leave a failing server alone, in milliseconds: full jitter up to 30 minutes, and never less than the
 * server asked for with `Retry-After` (at most a day).
 * @param failures how often in a row it has failed, from 1
 * @param random 0 to 1
 */
export function chooseDelay(failures: number, failure: Failure, random: number): number {
  const ceiling = Math.min(LONGEST_OWN, MINUTE * 2 ** Math.min(failures - 1, 10));
  const own = Math.max(5 * SECOND, ceiling * random);
  const asked = "retryAfterSeconds" in failure ? (failure.retryAfterSeconds ?? 0) * SECOND : 0;
  return Math.min(LONGEST_ASKED, Math.max(own, asked > 0 ? asked + random * 5 * SECOND : 0));
}

/** Whether the server itself said how long it wants to be left alone. */
export function asksToWait(failure: Failure | null): boolean {
  return failure !== null && "retryAfterSeconds" in failure && failure.retryAfterSeconds !== null;
}

/**
 * Whether a stored time to wait for has come. One that lies further ahead than any wait for such a failure was stored by a
 * clock that has been put back since, and has come too. Both in Unix milliseconds.
 */
export function isDue(notBefore: number, now: number, failure: Failure | null): boolean {
  return !(notBefore > now) || notBefore - now > (asksToWait(failure) ? LONGEST_ASKED : LONGEST_OWN);
}

/** Failures that no waiting mends: polling stops until the person acts. */
export function needsPerson(failure: Failure): boolean {
  return ["unauthorized", "forbidden", "account", "permission", "no-key"].includes(failure.kind);
}
