import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { settingsItem } from "../store/items";
import { sampleRow } from "../tasks/testing/samples";
import { announce, routeOfNotification } from "./notifications";
import { resetWorld } from "./testing/world";

const row = (id: string) => sampleRow({ id, name: `Task ${id}`, workflowName: "Lot 14" });

function allow(allowed: boolean) {
  Object.assign(browser, { permissions: { contains: async () => allowed } });
  return vi.spyOn(browser.notifications, "create").mockImplementation(async () => "");
}

describe("a notification", () => {
  beforeEach(resetWorld);

  it("names the one task it is about, which can be opened and put away from it", async () => {
    const create = allow(true);
    await announce("c1", [{ reason: "soon", row: row("1") }]);
    expect(create).toHaveBeenCalledExactlyOnceWith(
      "tasks:c1:1",
      expect.objectContaining({
        title: "A task is due soon",
        message: "Task 1\nLot 14",
        buttons: [{ title: "Open" }, { title: "Snooze for 1 hour" }],
      }),
    );
  });

  it("sums up everything there is to say at a moment", async () => {
    const create = allow(true);
    const news = ["1", "2", "3", "4"].map((id) => ({ reason: "new" as const, row: row(id) }));
    await announce("c1", [{ reason: "overdue", row: row("9") }, ...news]);
    const [id, options] = create.mock.calls[0] ?? [];
    expect(id).toBe("tasks:c1:");
    expect(options).toMatchObject({
      title: "4 new tasks wait for you, A task is overdue",
      message: "Task 9\nTask 1\nTask 2\nand 2 more",
    });
    expect(options).not.toHaveProperty("buttons");
  });

  it("cuts long names, and no letter in two", async () => {
    const create = allow(true);
    const long = sampleRow({ id: "1", name: `a${"🧋".repeat(90)}`, workflowName: "" });
    await announce("c1", [{ reason: "new", row: long }]);
    expect(create.mock.calls[0]?.[1]).toMatchObject({ message: `a${"🧋".repeat(78)}…\n` });
  });

  it("is not shown where there is nothing to say, no permission or no wish for it", async () => {
    const create = allow(true);
    await announce("c1", []);
    await settingsItem.update((settings) => ({ ...settings, notifications: false }));
    await announce("c1", [{ reason: "new", row: row("1") }]);
    await settingsItem.remove();
    allow(false);
    await announce("c1", [{ reason: "new", row: row("1") }]);
    expect(create).not.toHaveBeenCalled();
  });

  it("leads to its task when it is clicked, or to the list for several", () => {
    expect(routeOfNotification("tasks:c1:7")).toBe("#/task/c1/7");
    expect(routeOfNotification("tasks:c1:")).toBe("#/");
    expect(routeOfNotification("automations:p1/a%2Fb")).toBe("#/automations/p1/a%2Fb");
    expect(routeOfNotification("other")).toBeNull();
  });
});
