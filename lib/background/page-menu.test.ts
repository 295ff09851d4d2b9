import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { PICKED_KEY } from "../store/keys";
import { createPageMenu, launchWithPage } from "./page-menu";

const menu = { removeAll: vi.fn(async () => undefined), create: vi.fn() };
const setPopup = vi.fn<(details: { popup: string }) => Promise<void>>(async () => undefined);
const openPopup = vi.fn<() => Promise<void>>(async () => undefined);
const create = vi.fn<(properties: { url: string }) => Promise<unknown>>(async () => ({}));

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(browser, { contextMenus: menu });
  Object.assign(browser.action, { setPopup, openPopup });
  vi.spyOn(browser.tabs, "create").mockImplementation(create as typeof browser.tabs.create);
});

describe("the menu of a page", () => {
  it("has one entry for each thing that can be picked, made anew with each version", async () => {
    await createPageMenu();
    expect(menu.removeAll).toHaveBeenCalledOnce();
    expect(menu.create.mock.calls.map(([{ contexts, title }]) => [contexts[0], title])).toEqual([
      ["page", "Launch a workflow with this page"],
      ["selection", "Launch a workflow with the selection"],
      ["link", "Launch a workflow with this link"],
      ["image", "Launch a workflow with this image"],
    ]);
  });
});

describe("picking in the menu", () => {
  const pick = () =>
    launchWithPage(
      {
        pageUrl: "https://shop.example.com/1",
        selectionText: "x".repeat(20_000),
        linkUrl: "https://l.example.com",
      },
      { title: "Order", url: "https://other.example.com" },
      7,
    );

  it("keeps what was picked in this session, opens the templates in the popup, and puts the popup back", async () => {
    await pick();
    expect(await browser.storage.session.get(PICKED_KEY)).toEqual({
      [PICKED_KEY]: {
        version: 1,
        value: {
          title: "Order",
          url: "https://shop.example.com/1",
          selection: "x".repeat(10_000),
          link: "https://l.example.com",
          image: "",
          at: 7,
          appliedTo: null,
        },
      },
    });
    expect(setPopup.mock.calls.map(([{ popup }]) => popup)).toEqual(["popup.html#/launch", "popup.html"]);
    expect(openPopup).toHaveBeenCalledOnce();
    expect(create).not.toHaveBeenCalled();
  });

  it("opens a tab where the browser does not let us open the popup; nothing picked stands in its address", async () => {
    openPopup.mockRejectedValueOnce(new Error("no focused window"));
    await pick();
    expect(create.mock.calls[0]?.[0].url).toMatch(/inbox\.html#\/launch$/);
    expect(setPopup).toHaveBeenLastCalledWith({ popup: "popup.html" });
  });
});
