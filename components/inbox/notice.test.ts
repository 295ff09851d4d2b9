import { describe, expect, it } from "vitest";
import type { Failure } from "../../lib/http/failure";
import { chooseNotice } from "./notice";

const now = 1_000_000;
const url = "https://api.example.com/v3/tasks";
const stopped = (failure: Failure) =>
  ({ state: "stopped", failure, since: 900_000, lastGoodAt: 800_000 }) as const;
const failing = (failure: Failure, notBefore: number) =>
  ({ state: "failing", failure, since: 900_000, lastGoodAt: 800_000, failures: 1, notBefore }) as const;
const broken: Failure = { kind: "server", url, status: 502, retryAfterSeconds: null };

describe("what the bar over the list says", () => {
  it("is nothing while all is well", () => {
    expect(chooseNotice({ state: "fine" }, true, now, true)).toBeNull();
    expect(chooseNotice({ state: "new" }, true, now, true)).toBeNull();
  });

  it.each<[Failure, string]>([
    [{ kind: "unauthorized", url, status: 401, detail: null }, "enter-key"],
    [{ kind: "no-key", url }, "enter-key"],
    [{ kind: "permission", url, origin: "https://api.example.com" }, "allow"],
    [{ kind: "account", url, status: 403, gate: "expired", detail: "" }, "open-pneumatic"],
    [{ kind: "forbidden", url, status: 403, detail: null }, "try-now"],
  ])("offers what mends it when polling has stopped: %j", (failure, remedy) => {
    expect(chooseNotice(stopped(failure), true, now, true)).toEqual({
      tone: "bad",
      failure,
      since: 900_000,
      nextTryAt: null,
      remedy,
    });
  });

  it("offers another try where an account problem cannot be mended in a web app we know", () => {
    const failure: Failure = { kind: "account", url, status: 403, gate: "expired", detail: "" };
    expect(chooseNotice(stopped(failure), true, now, false)?.remedy).toBe("try-now");
  });

  it("tells when the next attempt is made by itself", () => {
    expect(chooseNotice(failing(broken, now + 1), true, now, true)).toMatchObject({
      tone: "soon",
      nextTryAt: now + 1,
      remedy: "try-now",
    });
    expect(chooseNotice(failing(broken, now), true, now, true)?.nextTryAt).toBeNull();
  });

  it("is the lost network whenever there is none, because that explains the rest", () => {
    expect(chooseNotice({ state: "fine" }, false, now, true)?.failure.kind).toBe("offline");
    expect(chooseNotice(failing(broken, now + 1), false, now, true)?.failure.kind).toBe("offline");
    expect(chooseNotice(failing({ kind: "offline", url }, now + 1), true, now, true)?.failure.kind).toBe(
      "offline",
    );
  });

  it("keeps asking for a new key even without a network", () => {
    const failure: Failure = { kind: "unauthorized", url, status: 401, detail: null };
    expect(chooseNotice(stopped(failure), false, now, true)?.remedy).toBe("enter-key");
  });
});
