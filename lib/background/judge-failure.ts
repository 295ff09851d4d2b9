import type { Failure } from "../http/failure";
import type { OutboxKind } from "../store/stored";

/** What a refused or unanswered request means for its record. */
export type Consequence =
  /** The server provably did not act: wait and send again. */
  | "wait"
  /** The server may have acted: read the task before anything else. */
  | "unknown"
  /** The server said no to these answers. */
  | "needs-you";

/** Of these the task itself tells more than a refusal does. */
const explains = (kind: OutboxKind) => kind === "complete" || kind === "return";

/**
 * Judges the failure of a request that was sent to change something (design §5). Only answers that prove the server did
 * not act lead back into the queue; a refusal without a named field is explained by reading the task (reference §3).
 */
export function judgeFailure(failure: Failure, kind: OutboxKind): Consequence {
  switch (failure.kind) {
    case "offline":
    case "permission":
    case "not-allowed":
    case "no-key":
    case "unauthorized":
    case "throttled":
      return "wait";
    case "server":
      return failure.status === 503 && failure.retryAfterSeconds !== null ? "wait" : "unknown";
    case "invalid":
      return explains(kind) && failure.field === null && failure.parameter === null ? "unknown" : "needs-you";
    case "unreachable":
    case "timeout":
    case "redirected":
    case "interrupted":
    case "unreadable":
      return "unknown";
    case "forbidden":
    case "account":
    case "not-found":
    case "no-such-address":
    case "too-large":
    case "refused":
      return "needs-you";
  }
}

/**
 * Judges the failure of a request that only read (or uploaded a file): nothing was completed by it. Gone and forbidden
 * stop the record, everything else waits.
 */
export function judgeReadFailure(failure: Failure): "wait" | "needs-you" {
  return ["forbidden", "not-found", "account", "too-large", "refused", "invalid", "no-such-address"].includes(
    failure.kind,
  )
    ? "needs-you"
    : "wait";
}
