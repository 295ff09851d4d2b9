import type { Failure } from "../http/failure";
import type { SyncStatus } from "../store/stored";
import { asksToWait, chooseDelay, isDue, needsPerson } from "./backoff";

/**
 * Why the list is read: `alarm` and `page` respect back-off (and `page` fresh data as well); `event` means that the list
 * must have changed or that the server can be reached again; `user` always asks the server.
 */
export type PollReason = "alarm" | "page" | "event" | "user";

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

/**
 * Whether a poll may go out now (Unix milliseconds). A person who asks may always; a stopped connection waits for the
 * person; an event ends a wait of our own, but not one that the server asked for.
 */
export function mayPoll(status: SyncStatus, now: number, reason: PollReason): boolean {
  if (reason === "user") return true;
  if (status.state === "stopped") return false;
  if (status.state !== "failing" || isDue(status.notBefore, now, status.failure)) return true;
  return reason === "event" && !asksToWait(status.failure);
}
