import { beforeEach, describe, expect, it } from "vitest";
import { browser } from "wxt/browser";
import { resetWorld } from "../background/testing/world";
import { transact } from "./database";
import { deleteKey, readKey, writeKey } from "./secrets";

const owner = { id: "c9", api: "https://api.example.com", remember: true };
const everythingStored = async () =>
  JSON.stringify([await browser.storage.local.get(null), await browser.storage.session.get(null)]);

beforeEach(resetWorld);

describe("a key", () => {
  it("comes back as it was, and is nowhere readable", async () => {
    await writeKey(owner, "pn-very-secret");
    expect(await readKey(owner)).toBe("pn-very-secret");
    expect(await everythingStored()).not.toContain("very-secret");
  });

  it("does not open for another origin", async () => {
    await writeKey(owner, "pn-very-secret");
    expect(await readKey({ ...owner, api: "https://evil.example.com" })).toBeNull();
  });

  it("is asked for again when the wrapping key is lost", async () => {
    await writeKey(owner, "pn-very-secret");
    await transact(["wrapping-keys"], (transaction) =>
      transaction("wrapping-keys").delete(IDBKeyRange.lowerBound("")),
    );
    expect(await readKey(owner)).toBeNull();
  });

  it("stays in memory only when it is to be forgotten with the browser", async () => {
    await writeKey(owner, "pn-very-secret");
    await writeKey({ ...owner, remember: false }, "pn-very-secret");
    expect(Object.keys(await browser.storage.local.get(null))).not.toContain("secret:c9");
    expect(await readKey({ ...owner, remember: false })).toBe("pn-very-secret");
  });

  it("is gone when it is forgotten", async () => {
    await writeKey(owner, "pn-very-secret");
    await deleteKey("c9");
    expect(await readKey(owner)).toBeNull();
  });
});
