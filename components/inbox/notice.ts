import type { Failure } from "../../lib/http/failure";
import type { SyncStatus } from "../../lib/store/stored";

/** The one button that mends what is wrong. */
export type Remedy = "try-now" | "enter-key" | "allow" | "open-pneumatic";

/** What is wrong with the list, if anything. Times are Unix milliseconds. */
export interface Notice {
  tone: "bad" | "soon" | "quiet";
  failure: Failure;
  /** Since when it has been so, where that helps. */
  since: number | null;
  /** When the next attempt is made by itself. */
  nextTryAt: number | null;
  remedy: Remedy;
}

/** Chooses what the bar over the list says. Being offline explains every other failure to reach the server. */
export function chooseNotice(
  status: SyncStatus,
  online: boolean,
  now: number,
  hasWebApp: boolean,
): Notice | null {
  if (status.state === "stopped") {
    const { failure, since } = status;
    return { tone: "bad", failure, since, nextTryAt: null, remedy: chooseRemedy(failure, hasWebApp) };
  }
  if (!online || (status.state === "failing" && status.failure.kind === "offline")) {
    return {
      tone: "quiet",
      failure: { kind: "offline", url: "" },
      since: null,
      nextTryAt: null,
      remedy: "try-now",
    };
  }
  if (status.state !== "failing") return null;
  return {
    tone: "soon",
    failure: status.failure,
    since: null,
    nextTryAt: status.notBefore > now ? status.notBefore : null,
    remedy: "try-now",
  };
}

function chooseRemedy(failure: Failure, hasWebApp: boolean): Remedy {
  if (failure.kind === "permission") return "allow";
  if (failure.kind === "unauthorized" || failure.kind === "no-key") return "enter-key";
  return failure.kind === "account" && hasWebApp ? "open-pneumatic" : "try-now";
}
