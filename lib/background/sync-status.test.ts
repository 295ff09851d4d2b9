import { describe, expect, it } from "vitest";
import type { Failure } from "../http/failure";
import { chooseDelay } from "./backoff";
import { afterFailure, mayPoll } from "./sync-status";

const down: Failure = { kind: "unreachable", url: "https://api.example.com" };
const context = { now: 1_000, random: 1, lastGoodAt: 900 };

describe("backing off", () => {
  it("doubles up to half an hour, at random below that", () => {
    expect(chooseDelay(1, down, 1)).toBe(60_000);
    expect(chooseDelay(3, down, 1)).toBe(240_000);
    expect(chooseDelay(50, down, 1)).toBe(1_800_000);
    expect(chooseDelay(3, down, 0)).toBe(5_000);
  });

  it("is never shorter than the server asked for, and never longer than a day", () => {
    const throttled = (retryAfterSeconds: number): Failure => ({
      kind: "throttled",
      url: "",
      status: 429,
      retryAfterSeconds,
    });
    expect(chooseDelay(1, throttled(600), 0)).toBe(600_000);
    expect(chooseDelay(1, throttled(10_000_000), 1)).toBe(86_400_000);
  });
});

describe("the status after failures", () => {
  it("keeps since when it fails and when the list was last good", () => {
    const first = afterFailure({ state: "fine" }, down, context);
    const second = afterFailure(first, { kind: "timeout", url: "", seconds: 20 }, { ...context, now: 5_000 });
    expect(second).toMatchObject({ state: "failing", since: 1_000, lastGoodAt: 900, failures: 2 });
  });

  it("stops where only the person can help", () => {
    const refused = { kind: "unauthorized", url: "", status: 401, detail: null } as const;
    const status = afterFailure({ state: "fine" }, refused, context);
    expect(status.state).toBe("stopped");
    expect(mayPoll(status, Number.MAX_SAFE_INTEGER, "event")).toBe(false);
    expect(mayPoll(status, 0, "user")).toBe(true);
  });
});
