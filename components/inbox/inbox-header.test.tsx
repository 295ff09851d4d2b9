// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { CONNECTION, storeInbox } from "./testing/store-inbox";
import { sent, show, prepareScreen } from "./testing/screen";

prepareScreen();

describe("the header", () => {
  it("says whose tasks these are and asks for the list on request", async () => {
    await storeInbox({});
    show();
    expect(screen.getByRole("button", { name: `Settings (${CONNECTION.account.name})` })).toBeTruthy();
    const refresh = screen.getByRole("button", { name: /^Check for new tasks/ });
    fireEvent.click(refresh);
    expect(sent).toHaveBeenCalledWith({ name: "poll", input: { reason: "user" } });
  });

  it("hands the place over to a tab", async () => {
    await storeInbox({});
    location.hash = "#/task/main/7";
    const create = vi.spyOn(fakeBrowser.tabs, "create");
    const close = vi.spyOn(window, "close").mockImplementation(() => {});
    show();
    fireEvent.click(screen.getByRole("button", { name: "Open in a tab" }));
    expect(create).toHaveBeenCalledWith({ url: fakeBrowser.runtime.getURL("/inbox.html") + "#/task/main/7" });
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
  });
});
