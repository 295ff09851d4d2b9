import { beforeEach, describe, expect, it } from "vitest";
import { browser } from "wxt/browser";
import type { CheckedKey } from "../messages/command";
import { connectionsItem, statusItem } from "../store/items";
import { readKey } from "../store/secrets";
import { parseCommand } from "./command-schema";
import { connect, replaceKey } from "./connect";
import { disconnect } from "./disconnect";
import { CONNECTION, resetWorld } from "./testing/world";

const SERVER = { api: "https://tasks.example.org", web: null, files: null };
const PETE: CheckedKey = {
  key: "pn-good",
  credential: "api-key",
  person: { ...CONNECTION.person, id: 4, name: "Pete Doe" },
  account: { id: 2, name: "Harborlight" },
};
const REQUEST = { server: SERVER, remember: true, ...PETE };

beforeEach(resetWorld);

describe("connecting", () => {
  it("stores who this is, and the key encrypted", async () => {
    const result = await connect(REQUEST, 5);
    if (!result.ok) throw new Error(result.failure.kind);
    const { value } = result;
    expect(value).toMatchObject({
      ...SERVER,
      person: { name: "Pete Doe" },
      account: { name: "Harborlight" },
    });
    expect(await connectionsItem.read()).toEqual([CONNECTION, value]);
    expect(await readKey(value)).toBe("pn-good");
    expect(await statusItem(value.id).read()).toEqual({ state: "new" });
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain("pn-good");
  });

  it("again as the same person is the same connection", async () => {
    await connect(REQUEST, 5);
    await connect(REQUEST, 6);
    expect(await connectionsItem.read()).toHaveLength(2);
  });

  it("again after the list of connections was lost finds what waits for it", async () => {
    const before = await connect(REQUEST, 5);
    await browser.storage.local.set({ connections: "odd" });
    const again = await connect(REQUEST, 6);
    expect(before.ok && again.ok && again.value.id === before.value.id).toBe(true);
  });

  it("to another server, or as another person, is another connection", async () => {
    const person = { ...PETE.person, id: 77 };
    const other = { ...SERVER, api: `${SERVER.api}/other` };
    await connect(REQUEST, 5);
    await connect({ ...REQUEST, person }, 6);
    await connect({ ...REQUEST, server: other }, 7);
    expect(new Set((await connectionsItem.read()).map(({ id }) => id)).size).toBe(4);
  });

  it("takes nothing that does not say who this is, or where", () => {
    const parse = (changes: object) => parseCommand({ name: "connect", input: { ...REQUEST, ...changes } });
    expect(parse({})).not.toBeNull();
    expect(parse({ person: { ...PETE.person, role: "king" } })).toBeNull();
    expect(parse({ server: { ...SERVER, api: "not an address" } })).toBeNull();
    expect(parse({ key: undefined })).toBeNull();
  });
});

describe("a new key for a connection", () => {
  it("is taken with what is known about the person now", async () => {
    const person = { ...CONNECTION.person, timezone: "Europe/Berlin" };
    await replaceKey(CONNECTION, { ...PETE, person });
    expect(await readKey(CONNECTION)).toBe("pn-good");
    expect((await connectionsItem.read())[0]?.person).toEqual(person);
  });

  it("must belong to the same person", async () => {
    const refused = await replaceKey(CONNECTION, PETE);
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
