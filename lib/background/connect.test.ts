import { beforeEach, describe, expect, it } from "vitest";
import { browser } from "wxt/browser";
import { connectionsItem, statusItem } from "../store/items";
import { readKey } from "../store/secrets";
import { connect, replaceKey } from "./connect";
import { disconnect } from "./disconnect";
import { addressOf, CONNECTION, json, makePorts, resetWorld, startTinyServer } from "./testing/world";

const SERVER = { api: "https://tasks.example.org", web: null, files: null };
const context = (id: number) => ({
  id,
  email: "per@example.org",
  account: { id: 2, name: "Harborlight" },
  first_name: "Pete",
  last_name: "Doe",
  is_admin: false,
  is_account_owner: false,
  language: "en",
  timezone: "UTC",
  date_fmt: "MMM dd, yyyy, p",
  date_fdw: 0,
});

/** A server that knows one key and one password and notes every request with its headers. */
function startServer(id = 4) {
  const seen: { path: string; authorization: string | null; body: string }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const path = new URL(addressOf(input)).pathname;
    const authorization = new Headers(init?.headers).get("authorization");
    const body = await new Response(init?.body).text();
    seen.push({ path, authorization, body });
    if (path === "/auth/token/obtain") {
      return body.includes("correct horse")
        ? json({ token: "session-token" })
        : json({ detail: "Invalid login or password." }, 403);
    }
    const known = authorization === "Bearer pn-good" || authorization === "Bearer session-token";
    return known ? json(context(id)) : json({ detail: "Given token not valid for any token type" }, 401);
  };
  return { seen, ports: makePorts({ ...startTinyServer(), fetch }) };
}

beforeEach(resetWorld);

describe("connecting", () => {
  it("with a key stores who this is, and the key encrypted", async () => {
    const { ports } = startServer();
    const result = await connect(
      { server: SERVER, credential: { kind: "api-key", key: " pn-good " }, remember: true },
      ports,
    );
    if (!result.ok) throw new Error(result.failure.kind);
    expect(result.value).toMatchObject({
      person: { name: "Pete Doe", role: "member" },
      account: { name: "Harborlight" },
    });
    expect(await readKey(result.value)).toBe("pn-good");
    expect(await statusItem(result.value.id).read()).toEqual({ state: "new" });
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain("pn-good");
  });

  it("with a password sends it once and keeps only the token", async () => {
    const { ports, seen } = startServer();
    const credential = { kind: "password", email: "per@example.org", password: "correct horse" } as const;
    const result = await connect({ server: SERVER, credential, remember: true }, ports);
    if (!result.ok) throw new Error(result.failure.kind);
    expect(seen.filter(({ body }) => body.includes("correct horse"))).toHaveLength(1);
    expect(await readKey(result.value)).toBe("session-token");
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain("correct horse");
  });

  it.each([
    { kind: "api-key", key: "pn-bad" } as const,
    { kind: "password", email: "per@example.org", password: "wrong" } as const,
  ])("stores nothing when the server refuses the $kind", async (credential) => {
    const { ports } = startServer();
    const result = await connect({ server: SERVER, credential, remember: true }, ports);
    expect(result).toMatchObject({ ok: false, failure: { kind: "unauthorized" } });
    expect(await connectionsItem.read()).toEqual([CONNECTION]);
  });

  it("asks nothing of a server the person has not allowed", async () => {
    const { ports, seen } = startServer();
    const refused = await connect(
      { server: SERVER, credential: { kind: "api-key", key: "pn-good" }, remember: true },
      { ...ports, mayReach: async () => false },
    );
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: "permission", origin: "https://tasks.example.org" },
    });
    expect(seen).toEqual([]);
  });

  it("again as the same person is the same connection", async () => {
    const { ports } = startServer();
    const request = {
      server: SERVER,
      credential: { kind: "api-key", key: "pn-good" } as const,
      remember: true,
    };
    await connect(request, ports);
    await connect(request, ports);
    expect(await connectionsItem.read()).toHaveLength(2);
  });
});

describe("a new key for a connection", () => {
  it("must belong to the same person", async () => {
    const { ports } = startServer(99);
    const refused = await replaceKey(CONNECTION, { kind: "api-key", key: "pn-good" }, ports);
    expect(refused).toMatchObject({ ok: false, failure: { kind: "refused", detail: "Pete Doe" } });
    expect(await readKey(CONNECTION)).toBe("pn-test");
  });
});

describe("disconnecting", () => {
  it("leaves nothing of the connection behind", async () => {
    await disconnect("c1");
    expect(await connectionsItem.read()).toEqual([]);
    expect(Object.keys(await browser.storage.local.get(null)).filter((key) => key.includes("c1"))).toEqual(
      [],
    );
    expect(await readKey(CONNECTION)).toBeNull();
  });
});
