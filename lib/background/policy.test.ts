import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { automationsItem, connectionsItem, settingsItem } from "../store/items";
import { sampleRow } from "../tasks/testing/samples";
import { connect } from "./connect";
import { followPolicy } from "./follow-policy";
import { announce } from "./notifications";
import { armPoll, CADENCE, POLL_ALARM } from "./schedule";
import { readSettings } from "./settings";
import { startTinyServer } from "./testing/tiny-server";
import { CONNECTION, makePorts, resetWorld } from "./testing/world";
import { watchAutomations } from "./watch-automations";

const set = (policy: Record<string, unknown>) => browser.storage.managed.set(policy);
const files = async () => (await connectionsItem.read()).map((connection) => connection.files);

beforeEach(resetWorld);

describe("the background under a policy", () => {
  it.each([
    ["active", 300, 300_000],
    ["locked", 300, CADENCE.locked],
    ["active", "300", CADENCE.active],
  ] as const)("looks no more often than it says: %s, %j", async (state, pollSeconds, wait) => {
    vi.spyOn(browser.idle, "queryState").mockImplementation(async () => state);
    await set({ pollSeconds });
    await armPoll(1_000, 0);
    expect((await browser.alarms.get(POLL_ALARM))?.scheduledTime).toBe(1_000 + wait);
  });

  it("announces or keeps silent as it says, whatever the person has chosen", async () => {
    Object.assign(browser, { permissions: { contains: async () => true } });
    const create = vi.spyOn(browser.notifications, "create").mockImplementation(async () => "");
    const news = [{ reason: "new" as const, row: sampleRow({ id: "1" }) }];
    await set({ notifications: false });
    await announce("c1", news);
    expect(create).not.toHaveBeenCalled();
    await set({ notifications: true });
    await settingsItem.update((settings) => ({ ...settings, notifications: false }));
    await announce("c1", news);
    expect(create).toHaveBeenCalledOnce();
  });

  it("has its quiet hours, and the person's again once it is gone", async () => {
    await settingsItem.update((settings) => ({ ...settings, quiet: { hours: [{ from: 1, to: 2 }] } }));
    await set({ quietHours: { sunday: "18:00-08:00" } });
    expect((await readSettings()).quiet?.hours?.[0]).toEqual({ from: 1080, to: 480 });
    await browser.storage.managed.remove("quietHours");
    expect((await readSettings()).quiet?.hours).toEqual([{ from: 1, to: 2 }]);
  });

  it("asks nothing of puq.ai where that is off", async () => {
    const server = startTinyServer();
    const fetch = vi.fn(makePorts(server).fetch);
    const watched = [{ workflow: "w1", name: "Create the bill", unseen: false }];
    await automationsItem.write({
      id: "puq",
      api: "https://api.puq.ai",
      name: null,
      remember: true,
      connectedAt: 0,
      watched,
    });
    await set({ automations: false });
    await watchAutomations(makePorts(server, { fetch }));
    expect(fetch).not.toHaveBeenCalled();
    expect((await automationsItem.read())?.watched).toEqual(watched);
  });

  it("gives the set file service to the connections at the set server", async () => {
    const other = { ...CONNECTION, id: "c2", api: "https://other.example", web: null, files: null };
    await connectionsItem.write([CONNECTION, other]);
    await set({ server: CONNECTION.api, fileService: "https://files.example" });
    await followPolicy();
    expect(await files()).toEqual(["https://files.example", null]);
    await browser.storage.managed.remove("server");
    await followPolicy();
    expect(await files()).toEqual(["https://files.example", "https://files.example"]);
  });

  it("connects to the set server only, whatever page asks", async () => {
    const { credential, person, account } = CONNECTION;
    const ask = (api: string, web: string | null) =>
      connect(
        { server: { api, web, files: null }, remember: true, key: "k", credential, person, account },
        5,
      );
    await connectionsItem.write([]);
    const server = "https://tasks.example.org";
    await set({ server, otherServers: false });
    expect(await ask("https://other.example.org", null)).toEqual({
      ok: false,
      failure: { kind: "not-allowed", url: "", server },
    });
    expect(await connectionsItem.read()).toEqual([]);
    expect(await ask("https://api.example.org", server)).toMatchObject({ ok: true });
    await set({ server, otherServers: true });
    expect(await ask("https://other.example.org", null)).toMatchObject({ ok: true });
  });
});
