import { beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { runShortcut } from "./shortcuts";

const setPopup = vi.fn<(details: { popup: string }) => Promise<void>>();
const openPopup = vi.fn<() => Promise<void>>();
const openSide = vi.fn<(options: { windowId: number }) => Promise<void>>();

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(browser.action, { setPopup, openPopup });
  Object.assign(browser, { sidePanel: { open: openSide } });
});

it("opens the templates in the popup, which shows the list again the next time", async () => {
  await runShortcut("launch");
  expect(openPopup).toHaveBeenCalledOnce();
  expect(setPopup.mock.calls).toEqual([[{ popup: "popup.html#/launch" }], [{ popup: "popup.html" }]]);
});

it("opens them in a tab where the browser does not open the popup", async () => {
  openPopup.mockRejectedValue(new Error("No window is in front."));
  await runShortcut("launch");
  const [, opened] = await browser.tabs.query({});
  expect(opened?.url).toMatch(/\/inbox\.html#\/launch$/);
  expect(setPopup).toHaveBeenLastCalledWith({ popup: "popup.html" });
});

it("opens the app at the side of the window in which the key was pressed", async () => {
  await runShortcut("side-panel", { windowId: 3 });
  expect(openSide).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
});
