import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startSandbox } from "./sandbox.ts";
import type { Sandbox } from "./sandbox.ts";

vi.setConfig({ testTimeout: 30_000 });

const PATH = "/v2/tasks/1/complete";

describe("a fault", () => {
  let sandbox: Sandbox;

  beforeEach(async () => {
    sandbox = await startSandbox({ dialect: "v7.3", tasks: 1 });
  });
  afterEach(() => sandbox.close());

  /** Completes the one task; every field may be left out on this server. */
  function complete(signal?: AbortSignal): Promise<Response> {
    return fetch(`${sandbox.url}${PATH}`, {
      method: "POST",
      headers: { authorization: `Bearer ${sandbox.keys.performer}`, "content-type": "application/json" },
      body: "{}",
      redirect: "manual",
      signal: signal ?? null,
    });
  }

  test("drops the connection before the server acts", async () => {
    sandbox.faults.add({ match: { path: PATH }, action: { kind: "drop-before" } });
    await expect(complete()).rejects.toThrow("fetch failed");
    expect(sandbox.completions).toHaveLength(0);
    expect(sandbox.requests.at(-1)).toMatchObject({ path: PATH, status: null });
  });

  test("drops the connection after the server acted", async () => {
    sandbox.faults.add({ match: { path: PATH }, action: { kind: "drop-after" } });
    await expect(complete()).rejects.toThrow("fetch failed");
    expect(sandbox.completions).toHaveLength(1);
  });

  test("resets the connection after the server acted", async () => {
    sandbox.faults.add({ match: { path: PATH }, action: { kind: "reset" } });
    await expect(complete()).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect(sandbox.completions).toHaveLength(1);
  });

  test("acts twice, as when a browser sends a request again, and answers the second", async () => {
    sandbox.faults.add({ times: 1, action: { kind: "twice" } });
    expect((await complete()).status).toBe(400);
    expect(sandbox.completions).toHaveLength(1);
  });

  test("answers 503 or 429 with Retry-After in seconds or as a date, and does not act", async () => {
    sandbox.faults.add({ times: 1, action: { kind: "status", status: 503, retryAfter: 7 } });
    const date = new Date(0).toUTCString();
    sandbox.faults.add({ times: 1, action: { kind: "status", status: 429, retryAfter: date } });
    const [unavailable, throttled] = [await complete(), await complete()];
    expect([unavailable.status, unavailable.headers.get("retry-after")]).toEqual([503, "7"]);
    expect([throttled.status, throttled.headers.get("retry-after")]).toEqual([429, date]);
    expect(sandbox.completions).toHaveLength(0);
  });

  test("answers with the HTML of a proxy or a hotel", async () => {
    sandbox.faults.add({ times: 1, action: { kind: "status", status: 502, html: true } });
    sandbox.faults.add({ times: 1, action: { kind: "captive-portal" } });
    const [proxy, hotel] = [await complete(), await complete()];
    expect([proxy.status, proxy.headers.get("content-type")]).toEqual([502, "text/html"]);
    expect([hotel.status, hotel.headers.get("content-type")]).toEqual([200, "text/html"]);
  });

  test("cuts the JSON, or leaves it out, after the server acted", async () => {
    sandbox.faults.add({ action: { kind: "truncated" } });
    await expect((await complete()).json()).rejects.toThrow("JSON");
    expect(sandbox.completions).toHaveLength(1);
    sandbox.faults.clear();
    sandbox.faults.add({ action: { kind: "empty" } });
    expect(await (await complete()).text()).toBe("");
  });

  test("sends the second half of the body late", async () => {
    sandbox.faults.add({ action: { kind: "slow-body", milliseconds: 80 } });
    const started = performance.now();
    const response = await complete();
    await expect(response.json()).resolves.toMatchObject({ status: "completed" });
    expect(performance.now() - started).toBeGreaterThan(70);
  });

  test("waits before the server acts", async () => {
    sandbox.faults.add({ action: { kind: "latency", milliseconds: 80 } });
    const started = performance.now();
    await complete();
    expect(performance.now() - started).toBeGreaterThan(70);
  });

  test("redirects to another origin", async () => {
    sandbox.faults.add({ action: { kind: "redirect", to: "https://login.example.org/" } });
    expect((await complete()).headers.get("location")).toBe("https://login.example.org/");
  });

  test("never answers", async () => {
    const fault = sandbox.faults.add({ action: { kind: "hang" } });
    const asking = new AbortController();
    const answer = complete(asking.signal);
    await fault.reached;
    const first = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 60, "silence"))]);
    expect(first).toBe("silence");
    asking.abort();
    await expect(answer).rejects.toThrow("aborted");
    expect(fault.hits).toBe(1);
    expect(sandbox.completions).toHaveLength(0);
  });

  test("holds the answer back until it is released, though the server has acted", async () => {
    const fault = sandbox.faults.add({ match: { method: "POST" }, action: { kind: "hold" } });
    const answer = complete();
    await fault.reached;
    expect(sandbox.completions).toHaveLength(1);
    fault.release();
    expect((await answer).status).toBe(200);
  });

  test("is for the requests it names, as often as it says, and can be taken away", async () => {
    const fault = sandbox.faults.add({
      match: { method: "GET", path: /^\/v3/ },
      times: 1,
      action: { kind: "status", status: 500 },
    });
    const list = () =>
      fetch(`${sandbox.url}/v3/tasks`, { headers: { authorization: `Bearer ${sandbox.keys.performer}` } });
    expect((await complete()).status).toBe(200);
    expect([(await list()).status, (await list()).status, fault.hits]).toEqual([500, 200, 1]);
    const other = sandbox.faults.add({ action: { kind: "status", status: 500 } });
    other.remove();
    expect((await list()).status).toBe(200);
  });

  test("can be that the whole server is away for a while", async () => {
    await sandbox.stop();
    await expect(complete()).rejects.toThrow("fetch failed");
    await sandbox.resume();
    expect((await complete()).status).toBe(200);
  });
});
