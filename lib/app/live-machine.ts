import type { LiveBackoff } from "../store/live-backoff";

/** How a lasting connection stands. One timer at most runs at a time. */
export type LiveState =
  | { phase: "waiting"; failures: number; until: number }
  /** One HTTP call goes first: the server takes no key that it has not seen lately (reference §17). */
  | { phase: "checking"; failures: number }
  | { phase: "opening"; failures: number }
  | { phase: "open"; failures: number; openedAt: number; awaitsPong: boolean };

export type LiveInput =
  | { type: "timer" }
  | { type: "checked"; result: "fine" | "offline" | "failed" }
  | { type: "opened" }
  | { type: "closed" }
  | { type: "pong" }
  /** The network is back. */
  | { type: "online" };

export type LiveAction =
  | { type: "check" }
  | { type: "open" }
  /** Lets go of the socket, which then says nothing more. */
  | { type: "close" }
  | { type: "ping" }
  /** It is connected: whatever happened meanwhile has to be read. */
  | { type: "connected" }
  /** Takes the place of a timer that still runs. */
  | { type: "wait"; milliseconds: number }
  | { type: "remember"; backoff: LiveBackoff };

export interface LiveStep {
  state: LiveState;
  actions: LiveAction[];
}

export interface Moment {
  /** Unix milliseconds. */
  now: number;
  /** 0 (inclusive) to 1 (exclusive). */
  random: number;
}

const SECOND = 1_000;
const SHORTEST_WAIT = SECOND;
const LONGEST_WAIT = 30 * 60 * SECOND;
const FIRST_CEILING = 5 * SECOND;
const OPENING_MILLISECONDS = 15 * SECOND;
/** Servers and proxies cut what is silent for 60 s; Chrome stops workers after 30 s. */
export const PING_MILLISECONDS = 20 * SECOND;
export const PONG_MILLISECONDS = 10 * SECOND;
/** A connection that has lasted so long counts as a good one. */
const STABLE_MILLISECONDS = 30 * SECOND;

/** How long to wait after so many failures in a row (from 1): full jitter under a ceiling that doubles up to 30 minutes. */
export function chooseWait(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_WAIT, FIRST_CEILING * 2 ** Math.min(failures - 1, 20));
  return Math.max(SHORTEST_WAIT, ceiling * random);
}

/** Begins where the last page left off: at once, or after what is left of the wait. */
export function beginLive({ failures, notBefore }: LiveBackoff, moment: Moment): LiveStep {
  const left = notBefore - moment.now;
  // A wait longer than any is from a clock that has been put back since.
  if (left <= 0 || left > LONGEST_WAIT) return attempt(failures, moment);
  return waitFor(failures, left, moment);
}

/** What comes next. Inputs that do not fit the phase, such as a late answer, change nothing. */
export function stepLive(state: LiveState, input: LiveInput, moment: Moment): LiveStep {
  const unchanged: LiveStep = { state, actions: [] };
  const { failures } = state;
  switch (state.phase) {
    case "waiting":
      if (input.type === "timer") return attempt(failures, moment);
      if (input.type !== "online") return unchanged;
      return waitFor(failures, Math.min(chooseWait(1, moment.random), state.until - moment.now), moment);
    case "checking":
      if (input.type !== "checked") return unchanged;
      if (input.result === "fine") {
        const actions: LiveAction[] = [
          { type: "open" },
          { type: "wait", milliseconds: OPENING_MILLISECONDS },
        ];
        return { state: { phase: "opening", failures }, actions };
      }
      return fail(input.result === "offline" ? Math.max(1, failures - 1) : failures, moment);
    case "opening":
      if (input.type === "opened") return open(failures, moment);
      return input.type === "closed" || input.type === "timer" ? fail(failures, moment) : unchanged;
    case "open":
      if (input.type === "closed") return fail(Math.max(1, failures), moment);
      if (input.type === "timer") return state.awaitsPong ? fail(Math.max(1, failures), moment) : ping(state);
      return input.type === "pong" && state.awaitsPong ? settle(state, moment) : unchanged;
  }
}

/** It counts as failed until it is known to be good: a page that closes meanwhile leaves the wait to the next. */
function attempt(before: number, { now, random }: Moment): LiveStep {
  const failures = before + 1;
  const backoff = { failures, notBefore: now + chooseWait(failures, random) };
  return {
    state: { phase: "checking", failures },
    actions: [{ type: "remember", backoff }, { type: "check" }],
  };
}

/** From here on the connection is open to whoever comes next, though what failed before is not forgotten yet. */
function open(failures: number, { now }: Moment): LiveStep {
  const pinged = ping({ phase: "open", failures, openedAt: now, awaitsPong: false });
  const backoff = { failures: failures - 1, notBefore: 0 };
  return {
    ...pinged,
    actions: [{ type: "remember", backoff }, { type: "connected" }, ...pinged.actions],
  };
}

function ping(state: Extract<LiveState, { phase: "open" }>): LiveStep {
  return {
    state: { ...state, awaitsPong: true },
    actions: [{ type: "ping" }, { type: "wait", milliseconds: PONG_MILLISECONDS }],
  };
}

function settle(state: Extract<LiveState, { phase: "open" }>, { now }: Moment): LiveStep {
  const wait: LiveAction = { type: "wait", milliseconds: PING_MILLISECONDS };
  const isStable = state.failures > 0 && now - state.openedAt >= STABLE_MILLISECONDS;
  const backoff = { failures: 0, notBefore: 0 };
  return {
    state: { ...state, failures: isStable ? 0 : state.failures, awaitsPong: false },
    actions: isStable ? [{ type: "remember", backoff }, wait] : [wait],
  };
}

function fail(failures: number, moment: Moment): LiveStep {
  const waiting = waitFor(failures, chooseWait(failures, moment.random), moment);
  return { ...waiting, actions: [{ type: "close" }, ...waiting.actions] };
}

function waitFor(failures: number, milliseconds: number, { now }: Moment): LiveStep {
  const until = now + Math.max(SHORTEST_WAIT, milliseconds);
  return {
    state: { phase: "waiting", failures, until },
    actions: [
      { type: "remember", backoff: { failures, notBefore: until } },
      { type: "wait", milliseconds: until - now },
    ],
  };
}
