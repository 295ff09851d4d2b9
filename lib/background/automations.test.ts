import { beforeEach, describe, expect, it } from "vitest";
import { automationsItem } from "../store/items";
import { readKey } from "../store/secrets";
import { connectAutomations, disconnectAutomations, watchAutomation } from "./automations";
import { resetWorld } from "./testing/world";

const GIVEN = { api: "https://api.puq.ai", key: "t0ken", name: "Harborlight", remember: true };
const WATCHED = { workflow: "w1", name: "Create the bill", watched: true };

beforeEach(resetWorld);

async function connected() {
  const account = await connectAutomations(GIVEN, 5);
  if (!account.ok) throw new Error("The account was not stored");
  return account.value;
}

describe("the account of puq.ai", () => {
  it("is stored apart from its token, which only its own origin opens", async () => {
    const account = await connected();
    expect(await automationsItem.read()).toEqual(account);
    expect(JSON.stringify(account)).not.toContain("t0ken");
    expect(await readKey(account)).toBe("t0ken");
    expect(await readKey({ ...account, api: "https://elsewhere.test" })).toBeNull();
  });

  it("keeps what is watched when the token is replaced, but not for another address", async () => {
    const { id } = await connected();
    await watchAutomation(WATCHED);
    const again = await connectAutomations({ ...GIVEN, key: "n3w" }, 6);
    expect(again).toMatchObject({ value: { id, watched: [{ workflow: "w1" }] } });
    const elsewhere = await connectAutomations({ ...GIVEN, api: "https://puq.test" }, 7);
    expect(elsewhere).toMatchObject({ value: { watched: [] } });
  });

  it("is forgotten with its token", async () => {
    const account = await connected();
    await disconnectAutomations();
    expect(await automationsItem.read()).toBeNull();
    expect(await readKey(account)).toBeNull();
  });
});

describe("watching a workflow", () => {
  it("begins, counts as looked at when it is asked for again, and ends", async () => {
    await connected();
    await watchAutomation(WATCHED);
    await automationsItem.update(
      (account) =>
        account && {
          ...account,
          watched: account.watched.map((one) => ({ ...one, failedAt: 9, unseen: true })),
        },
    );
    await watchAutomation(WATCHED);
    expect((await automationsItem.read())?.watched).toEqual([
      { workflow: "w1", name: "Create the bill", failedAt: 9, unseen: false },
    ]);
    await watchAutomation({ ...WATCHED, watched: false });
    expect((await automationsItem.read())?.watched).toEqual([]);
  });

  it("does nothing without an account", async () => {
    await watchAutomation(WATCHED);
    expect(await automationsItem.read()).toBeNull();
  });
});
