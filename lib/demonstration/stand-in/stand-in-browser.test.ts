import { expect, it, vi } from "vitest";
import { createStandInBrowser } from "./stand-in-browser";

const leave = vi.fn<() => void>();
const make = () =>
  createStandInBrowser(
    {
      i18n: { getMessage: (name) => name },
      runtime: { id: "us", getURL: (path) => `ext://us${path}`, getManifest: vi.fn() },
    },
    leave,
  );

it("keeps things as long as the page lives, and tells of changes", async () => {
  const { storage } = make();
  const told = vi.fn<(changes: unknown) => void>();
  storage.local.onChanged.addListener(told);
  const value = { list: [1] };
  await storage.local.set({ a: value, b: 2 });
  value.list.push(2);
  expect(await storage.local.get(["a", "c"])).toEqual({ a: { list: [1] } });
  expect(await storage.local.get("b")).toEqual({ b: 2 });
  await storage.local.remove("b");
  expect(await storage.local.get(null)).toEqual({ a: { list: [1] } });
  expect(await storage.session.get(null)).toEqual({});
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(2));
  expect(told).toHaveBeenLastCalledWith({ b: { oldValue: 2 } });
});

it("carries messages from the page to its own background, and says who sends them", async () => {
  const { runtime } = make();
  expect(await runtime.sendMessage("nobody listens")).toBeUndefined();
  runtime.onMessage.addListener((message, sender, answer) => {
    setTimeout(() => answer([message, sender.id, sender.url]));
    return true;
  });
  expect(await runtime.sendMessage({ a: 1 })).toEqual([{ a: 1 }, "us", "ext://us/"]);
});

it("opens ports", () => {
  const { runtime } = make();
  const opened = vi.fn<(port: { name: string }) => void>();
  runtime.onConnect.addListener(opened);
  runtime.connect({ name: "page" });
  expect(opened.mock.calls[0]?.[0].name).toBe("page");
});

it("leads to no other page of ours, and tells where something would", async () => {
  const { runtime, tabs, sidePanel } = make();
  expect(runtime.getURL("/inbox.html#/launch")).toBe("ext://us/demonstration.html#/launch");
  await runtime.openOptionsPage();
  await tabs.create();
  await sidePanel.open();
  expect(leave).toHaveBeenCalledTimes(3);
});

it("allows every host and no notification", async () => {
  const { permissions } = make();
  expect(await permissions.contains({ permissions: ["notifications"] })).toBe(false);
  expect(await permissions.contains({})).toBe(true);
});
