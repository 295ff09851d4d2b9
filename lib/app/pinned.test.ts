// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { followPinned } from "./pinned";

const onUserSettingsChanged = { addListener: () => undefined };

it("knows whether the icon is pinned, and learns of it when the person comes back", async () => {
  let isOnToolbar = false;
  Object.assign(browser.action, { getUserSettings: async () => ({ isOnToolbar }), onUserSettingsChanged });
  const pinned = followPinned(document);
  await vi.waitFor(() => expect(pinned.value).toBe(false));
  isOnToolbar = true;
  dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(pinned.value).toBe(true));
});

it("knows nothing where the browser does not tell", async () => {
  Object.assign(browser.action, { getUserSettings: undefined, onUserSettingsChanged: undefined });
  const pinned = followPinned(document);
  await Promise.resolve();
  expect(pinned.value).toBeNull();
});
