import { beforeEach, describe, expect, it, vi } from "vitest";
import { resetWorld } from "../background/testing/world";
import { succeed } from "../http/failure";
import { writeKey } from "../store/secrets";
import type { PuqAccount } from "../store/stored";
import { callPuq, connectAutomations, triggerPuq } from "./call-puq";
import * as puqAccess from "./puq-access";
import { json, networkOf } from "./testing/network";

const ACCOUNT: PuqAccount = {
  id: "p1",
  api: "https://api.puq.ai",
  name: null,
  remember: true,
  connectedAt: 0,
  watched: [],
};
const GIVEN = { api: ACCOUNT.api, key: " t0ken ", name: null, remember: true };

beforeEach(resetWorld);

describe("asking puq.ai from a page", () => {
  const ask = (network: ReturnType<typeof networkOf>) =>
    callPuq(
      ACCOUNT,
      (client, http) => client.creditsBalance(http),
      async () => ({ ...puqAccess, openPuq: (account) => puqAccess.openPuq(account, network) }),
    );

  it("sends the stored token in the service's own way", async () => {
    await writeKey(ACCOUNT, "t0ken");
    const network = networkOf(() => json({ success: true, balance: 12.5 }));
    expect(await ask(network)).toEqual(succeed(12.5));
    expect(network.asked).toMatchObject([{ path: "/v1/credits/balance", authorization: "Token t0ken" }]);
  });

  it("asks nothing without a token, nor without permission", async () => {
    const network = networkOf(() => json(null));
    expect(await ask(network)).toMatchObject({ failure: { kind: "no-key" } });
    await writeKey(ACCOUNT, "t0ken");
    expect(await ask(networkOf(() => json(null), false))).toMatchObject({ failure: { kind: "permission" } });
    expect(network.asked).toEqual([]);
  });
});

describe("connecting puq.ai", () => {
  const connect = (network: ReturnType<typeof networkOf>) => {
    const send = vi.fn().mockResolvedValue(succeed(ACCOUNT));
    return { send, connected: connectAutomations(GIVEN, send, network) };
  };

  it("stores a token that is answered", async () => {
    const network = networkOf(() => json({ success: true, balance: 0 }));
    const { send, connected } = connect(network);
    expect(await connected).toEqual(succeed(ACCOUNT));
    expect(network.asked).toMatchObject([{ authorization: "Token t0ken" }]);
    expect(send).toHaveBeenCalledExactlyOnceWith("connect-automations", { ...GIVEN, key: "t0ken" });
  });

  it("stores nothing when the token is refused", async () => {
    const refusal = { error: "Unauthorized: Invalid or expired API key" };
    const { send, connected } = connect(networkOf(() => json(refusal, 401)));
    expect(await connected).toMatchObject({ failure: { kind: "unauthorized", detail: refusal.error } });
    expect(send).not.toHaveBeenCalled();
  });

  it("lets the list of workflows decide where the balance is not told", async () => {
    const network = networkOf(({ path }) =>
      path === "/v1/workflows" ? json([]) : json({ error: "Insufficient balance" }, 402),
    );
    const { send, connected } = connect(network);
    expect(await connected).toEqual(succeed(ACCOUNT));
    expect(send).toHaveBeenCalledOnce();
  });
});

describe("starting a workflow through its webhook", () => {
  const url = "https://hooks.puq.test/h/5ecre7";

  it("sends no token, and tells which run began", async () => {
    await writeKey(ACCOUNT, "t0ken");
    const network = networkOf(() => json({ run_id: "r1" }));
    const answer = await triggerPuq(url, { wait: false, json: { amount: 3 } }, network);
    expect(answer).toMatchObject({ ok: true, value: { started: { run: "r1" } } });
    expect(network.asked).toEqual([{ path: "/h/5ecre7", authorization: null, body: '{"amount":3}' }]);
  });

  it("needs the permission for the webhook's own host, and keeps its path to itself", async () => {
    const network = networkOf(() => json({}), false);
    const origin = "https://hooks.puq.test";
    expect(await triggerPuq(url, { wait: false, json: {} }, network)).toEqual({
      ok: false,
      failure: { kind: "permission", url: origin, origin },
    });
    expect(network.asked).toEqual([]);
  });
});
