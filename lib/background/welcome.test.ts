import { beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { connectionsItem } from "../store/items";
import { CONNECTION, resetWorld } from "./testing/world";
import { openWelcome } from "./welcome";

const create = vi.fn<(tab: { url: string }) => void>();

beforeEach(async () => {
  await resetWorld();
  Object.assign(browser.tabs, { create });
});

it("opens the welcome page for a person who is not connected yet", async () => {
  await connectionsItem.write([]);
  await openWelcome();
  expect(create.mock.calls).toEqual([[{ url: browser.runtime.getURL("/welcome.html") }]]);
});

it("leaves a person alone who is connected from before", async () => {
  await connectionsItem.write([CONNECTION]);
  await openWelcome();
  expect(create).not.toHaveBeenCalled();
});
