import { beforeEach, describe, expect, it, vi } from "vitest";
import { CONNECTION, resetWorld } from "../background/testing/world";
import { connectServer, replaceKey } from "./connect-server";
import type { sendCommand } from "./send-command";
import { json, networkOf } from "./testing/network";

const SERVER = { api: "https://tasks.example.org", web: null, files: null };
const PETE = {
  id: 4,
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
};

/** A server that knows one key and one password. */
const startServer = (mayReach = true) =>
  networkOf(({ path, authorization, body }) => {
    if (path === "/auth/token/obtain") {
      return body.includes("correct horse")
        ? json({ token: "session-token" })
        : json({ detail: "Invalid login or password." }, 403);
    }
    const known = authorization === "Bearer pn-good" || authorization === "Bearer session-token";
    return known ? json(PETE) : json({ detail: "Given token not valid for any token type" }, 401);
  }, mayReach);

const send = vi.fn<typeof sendCommand>();
const KEY = { kind: "api-key", key: " pn-good " } as const;
const PASSWORD = { kind: "password", email: "per@example.org", password: "correct horse" } as const;
const request = { server: SERVER, credential: KEY, remember: true };

beforeEach(async () => {
  await resetWorld();
  send.mockReset();
});

describe("connecting", () => {
  it("has the background store the key and who this is", async () => {
    await connectServer(request, send, startServer());
    expect(send).toHaveBeenCalledExactlyOnceWith("connect", {
      server: SERVER,
      remember: true,
      key: "pn-good",
      credential: "api-key",
      person: expect.objectContaining({ id: 4, name: "Pete Doe", role: "member" }),
      account: { id: 2, name: "Harborlight" },
    });
  });

  it("with a password sends it once, and the background only gets the token", async () => {
    const server = startServer();
    await connectServer({ ...request, credential: PASSWORD }, send, server);
    expect(server.asked.filter(({ body }) => body.includes("correct horse"))).toHaveLength(1);
    expect(send.mock.calls[0]?.[1]).toMatchObject({ key: "session-token", credential: "session-token" });
    expect(JSON.stringify(send.mock.calls)).not.toContain("correct horse");
  });

  it.each([
    { kind: "api-key", key: "pn-bad" } as const,
    { kind: "password", email: "per@example.org", password: "wrong" } as const,
  ])("stores nothing when the server refuses the $kind", async (credential) => {
    const refused = await connectServer({ ...request, credential }, send, startServer());
    expect(refused).toMatchObject({ ok: false, failure: { kind: "unauthorized" } });
    expect(send).not.toHaveBeenCalled();
  });

  it("asks nothing of a server the person has not allowed", async () => {
    const server = startServer(false);
    expect(await connectServer(request, send, server)).toMatchObject({
      ok: false,
      failure: { kind: "permission", origin: "https://tasks.example.org" },
    });
    expect(server.asked).toEqual([]);
  });
});

describe("a new key", () => {
  it("is given to the background with whose it is", async () => {
    await replaceKey(CONNECTION, KEY, send, startServer());
    expect(send).toHaveBeenCalledExactlyOnceWith(
      "replace-key",
      expect.objectContaining({ connection: "c1", key: "pn-good", account: PETE.account }),
    );
  });

  it("that the server refuses is not stored", async () => {
    const refused = await replaceKey(CONNECTION, { kind: "api-key", key: "pn-old" }, send, startServer());
    expect(refused).toMatchObject({ ok: false, failure: { kind: "unauthorized", url: expect.any(String) } });
    expect(send).not.toHaveBeenCalled();
  });
});
