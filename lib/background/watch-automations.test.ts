import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { automationsItem, settingsItem } from "../store/items";
import { connectAutomations, watchAutomation } from "./automations";
import { paintBadge } from "./paint-badge";
import { addressOf, json, startTinyServer } from "./testing/tiny-server";
import { makePorts, resetWorld } from "./testing/world";
import { watchAutomations } from "./watch-automations";

const at = (second: number) => new Date(1_700_000_000_000 + second * 1000).toISOString();

/** Failed runs by workflow; null for a server that is down. */
let failures: Record<string, string[]> | null;
const asked: { address: string; authorization: string | null }[] = [];
const notify = vi.fn(async () => "");

const ports = makePorts(startTinyServer(), {
  fetch: async (input, init) => {
    const url = new URL(addressOf(input));
    asked.push({ address: url.href, authorization: new Headers(init?.headers).get("authorization") });
    if (!failures) return json({ error: "Internal error", code: "INTERNAL_ERROR" }, 500);
    const times = failures[url.searchParams.get("workflow_id") ?? ""] ?? [];
    return json({ items: times.map((created_at) => ({ created_at })), total: times.length });
  },
});
const look = () => watchAutomations(ports);

beforeEach(async () => {
  await resetWorld();
  asked.length = 0;
  failures = { w1: [at(1)], w2: [] };
  notify.mockClear().mockResolvedValue("");
  Object.assign(browser, { permissions: { contains: async () => true } });
  vi.spyOn(browser.notifications, "create").mockImplementation(notify);
  await connectAutomations({ api: "https://api.puq.ai", key: "t0ken", name: null, remember: true }, 0);
  await watchAutomation({ workflow: "w1", name: "Create the bill", watched: true });
  await watchAutomation({ workflow: "w2", name: "Create the vendor", watched: true });
});

describe("watched automations", () => {
  it("are asked for failed runs alone, with the token", async () => {
    await look();
    expect(asked).toEqual(
      ["w1", "w2"].map((workflow) => ({
        address: `https://api.puq.ai/v1/executions?workflow_id=${workflow}&status=FAILED`,
        authorization: "Token t0ken",
      })),
    );
  });

  it("say nothing of what had failed before they were watched", async () => {
    await look();
    await look();
    expect(notify).not.toHaveBeenCalled();
    expect((await automationsItem.read())?.watched.some(({ unseen }) => unseen)).toBe(false);
  });

  it("say once that one has failed, whichever order the runs come in", async () => {
    await look();
    failures = { w1: [at(1), at(9), at(4)], w2: [] };
    await look();
    await look();
    const { id = "" } = (await automationsItem.read()) ?? {};
    expect(notify).toHaveBeenCalledExactlyOnceWith(
      `automations:${id}/w1`,
      expect.objectContaining({ title: "An automation has failed", message: "Create the bill" }),
    );
  });

  it("are named in one notification when several fail, a first failure among them", async () => {
    await look();
    failures = { w1: [at(9)], w2: [at(9)] };
    await look();
    expect(notify).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^automations:[^/]+$/),
      expect.objectContaining({
        title: "2 automations have failed",
        message: "Create the bill\nCreate the vendor",
      }),
    );
  });

  it("are asked again when the service was down, and tell then", async () => {
    await look();
    failures = null;
    await look();
    failures = { w1: [at(9)] };
    await look();
    expect(notify).toHaveBeenCalledOnce();
  });

  it("wait while it is to be quiet, and are told afterwards", async () => {
    await look();
    failures = { w1: [at(9)] };
    await settingsItem.update((settings) => ({ ...settings, quiet: { mutedUntil: ports.now() + 1 } }));
    await look();
    expect(notify).not.toHaveBeenCalled();
    ports.clock.now += 1;
    await look();
    expect(notify).toHaveBeenCalledOnce();
  });

  it("mark the toolbar until somebody has looked", async () => {
    const text = vi.spyOn(browser.action, "setBadgeText").mockResolvedValue();
    const title = vi.spyOn(browser.action, "setTitle").mockResolvedValue();
    await look();
    failures = { w1: [at(9)] };
    await look();
    await paintBadge(ports.now());
    expect(text).toHaveBeenLastCalledWith({ text: "!" });
    expect(title.mock.lastCall?.[0].title).toContain("an automation has failed");
    await watchAutomation({ workflow: "w1", name: "Create the bill", watched: true });
    await paintBadge(ports.now());
    expect(text).toHaveBeenLastCalledWith({ text: "" });
  });
});

it("asks nothing where nothing is watched", async () => {
  await watchAutomation({ workflow: "w1", name: "", watched: false });
  await watchAutomation({ workflow: "w2", name: "", watched: false });
  await look();
  expect(asked).toEqual([]);
});
