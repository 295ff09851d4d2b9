// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { startLanguage } from "../../lib/app/start-language";
import { startStoredState } from "../../lib/app/stored-state";

it("shows no control before it is known what an administrator has set, and then that one locked", async () => {
  const root = document.createElement("div");
  root.id = "app";
  document.body.append(root);
  const { permissions } = browser;
  vi.spyOn(permissions, "contains").mockImplementation(async () => false);
  for (const event of [permissions.onAdded, permissions.onRemoved]) {
    vi.spyOn(event, "addListener").mockReturnValue();
    vi.spyOn(event, "removeListener").mockReturnValue();
  }
  const late = Promise.withResolvers<Record<string, unknown>>();
  const read = vi.spyOn(browser.storage.managed, "get").mockImplementation(() => late.promise);
  const shown = import("./main");
  await vi.waitFor(() => expect(read).toHaveBeenCalled(), 10_000);
  // Everything else that the page waits for is there.
  await startStoredState();
  await startLanguage();
  await new Promise((resolve) => setTimeout(resolve));
  expect(root.childElementCount).toBe(0);

  late.resolve({ notifications: false });
  await shown;
  const box = screen.getByRole<HTMLInputElement>("checkbox", { name: "Tell me about new tasks" });
  expect([box.checked, box.disabled]).toEqual([false, true]);
  screen.getAllByText("Set by your administrator.");
});
