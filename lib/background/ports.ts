/** What the background needs from outside, passed in so that tests need no tricks. Times are Unix milliseconds. */
export interface Ports {
  now: () => number;
  /** 0 (inclusive) to 1 (exclusive). */
  random: () => number;
  fetch: typeof fetch;
  isOnline: () => boolean;
  /** Whether the person has allowed us to talk to an origin such as `https://api.example.com`. */
  mayReach: (origin: string) => Promise<boolean>;
  /** Whether a page of ours is shown right now. */
  isPageOpen: () => boolean;
}
