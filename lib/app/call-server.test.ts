import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { CONNECTION, resetWorld } from "../background/testing/world";
import { fail, succeed, type Result } from "../http/failure";
import { callServer } from "./call-server";
import * as serverAccess from "./server-access";
import { json, networkOf } from "./testing/network";

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(async () => {
  await resetWorld();
  sendMessage.mockReset().mockResolvedValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation(sendMessage);
});

/** Asks through a network of which the person may have taken the permission away. */
const ask = (answer: Result<null>, mayReach = true) => {
  const network = networkOf(() => json(null), mayReach);
  const load = async () => ({
    client: serverAccess.client,
    openAccess: (connection: typeof CONNECTION) => serverAccess.openAccess(connection, network),
  });
  return callServer(CONNECTION, async () => answer, load);
};

describe("asking the server from a page", () => {
  it("gives back what the server says, and troubles the background with nothing", async () => {
    expect(await ask(succeed(null))).toEqual(succeed(null));
    await ask(fail({ kind: "not-found", url: "", status: 404, detail: null }));
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it("has the background notice a refused key", async () => {
    const refused = fail({ kind: "unauthorized", url: "", status: 401, detail: null });
    expect(await ask(refused)).toEqual(refused);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({
      name: "poll",
      input: { reason: "user", connection: "c1" },
    });
  });

  it("asks nothing without permission, and has the background notice", async () => {
    expect(await ask(succeed(null), false)).toMatchObject({ failure: { kind: "permission" } });
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});
