import type { Failure } from "../http/failure";
import type { SyncStatus } from "../store/stored";
import { chooseDelay, needsPerson } from "./backoff";

/**
 * What a failed poll makes of a status.
 * @param lastGoodAt when the list was last read, Unix milliseconds, or null
 */
export function afterFailure(
  status: SyncStatus,
  failure: Failure,
  { now, random, lastGoodAt }: { now: number; random: number; lastGoodAt: number | null },
): SyncStatus {
  const same = "failure" in status && status.failure.kind === failure.kind;
  const since = same ? status.since : now;
  const known = "lastGoodAt" in status ? status.lastGoodAt : lastGoodAt;
  if (needsPerson(failure)) return { state: "stopped", failure, since, lastGoodAt: known };
  const failures = status.state === "failing" ? status.failures + 1 : 1;
  return {
    state: "failing",
    failure,
    since: status.state === "failing" ? status.since : now,
    lastGoodAt: known,
    failures,
    notBefore: now + chooseDelay(failures, failure, random),
  };
}

/** Whether a poll may go out now. A person who asks may always; a stopped connection waits for the person. */
export function mayPoll(status: SyncStatus, now: number, asked: boolean): boolean {
  if (asked) return true;
  if (status.state === "stopped") return false;
  return status.state !== "failing" || now >= status.notBefore;
}
