/** Which requests a fault is for. Without a method or path it is for all. */
export interface FaultMatch {
  method?: string;
  path?: RegExp | string;
}

/** What a network or a front proxy does instead of simply passing an answer on (design §7). */
export type FaultAction =
  | { kind: "latency"; milliseconds: number }
  /** The connection is cut before the server has acted. */
  | { kind: "drop-before" }
  /** The server acts; its answer never arrives. */
  | { kind: "drop-after" }
  /** The server acts; the connection is reset before its answer. */
  | { kind: "reset" }
  /** The server acts twice, and its second answer arrives: a browser has sent the request again by itself. */
  | { kind: "twice" }
  /** For example 429 or 503. `retryAfter` counts in seconds, or is an HTTP date. The server does not act. */
  | { kind: "status"; status: number; retryAfter?: number | string; html?: boolean; body?: unknown }
  /** 200 with the sign-in page of a hotel's network. The server does not act. */
  | { kind: "captive-portal" }
  /** The server acts; half of its answer arrives. */
  | { kind: "truncated" }
  /** The server acts; the body's second half comes this much later. */
  | { kind: "slow-body"; milliseconds: number }
  /** 302 or another redirect to another origin. The server does not act. */
  | { kind: "redirect"; to: string; status?: 302 | 307 | 308 }
  /** The server acts; 200 and no body arrive, or what it refuses with and no body. */
  | { kind: "empty" }
  /** The server neither acts nor answers. */
  | { kind: "hang" }
  /** The server acts, then waits for `release()` before it answers. */
  | { kind: "hold" };

/** One fault, as it was added. */
export interface Fault {
  /** How many requests met it so far. */
  readonly hits: number;
  /** Resolves when the first request has met it, and for `hold` once the server has acted. */
  readonly reached: Promise<void>;
  /** Lets the answers go that a `hold` keeps back, and those of later requests. */
  release: () => void;
  /** Takes the fault away. Answers already held stay held. */
  remove: () => void;
}

/** A fault on its way: what the pipeline needs of it. */
export interface ActiveFault {
  action: FaultAction;
  markReached: () => void;
  released: Promise<void>;
}

export interface Faults {
  /** `times`: for how many requests; for ever if left out. */
  add: (fault: { match?: FaultMatch; times?: number; action: FaultAction }) => Fault;
  clear: () => void;
}

export interface FaultBox extends Faults {
  take: (method: string, path: string) => ActiveFault | null;
}

/** Holds the faults of one sandbox; the first that fits a request is used. */
export function createFaults(): FaultBox {
  let entries: { match: FaultMatch; left: number; hits: number; active: ActiveFault }[] = [];
  return {
    add({ match = {}, times = Number.POSITIVE_INFINITY, action }) {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      const active = { action, markReached: reached.resolve, released: released.promise };
      const entry = { match, left: times, hits: 0, active };
      entries.push(entry);
      return {
        get hits() {
          return entry.hits;
        },
        reached: reached.promise,
        release: released.resolve,
        remove: () => {
          entries = entries.filter((other) => other !== entry);
        },
      };
    },
    clear() {
      entries = [];
    },
    take(method, path) {
      const entry = entries.find(({ match, left }) => left > 0 && fits(match, method, path));
      if (!entry) return null;
      entry.left -= 1;
      entry.hits += 1;
      if (entry.active.action.kind !== "hold") entry.active.markReached();
      return entry.active;
    },
  };
}

function fits(match: FaultMatch, method: string, path: string): boolean {
  if (match.method !== undefined && match.method !== method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === "string" ? match.path === path : match.path.test(path);
}
