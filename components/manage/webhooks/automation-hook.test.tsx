// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { click } from "../../options/testing/render-page";
import { world, row, RETURNED, prepareRoom } from "./testing/shown-room";

prepareRoom();

describe("an automation of puq.ai", () => {
  const SECRET = "https://api.puq.ai/h/a8Kq2Lm9Zx4R";
  const named = { description: null, createdAt: null, updatedAt: null };

  beforeEach(() => {
    world.puq = {
      id: "puq",
      api: "https://api.puq.ai",
      name: null,
      remember: true,
      connectedAt: 1,
      watched: [],
    };
    world.automations = [
      { id: "1", name: "Without an address", webhookUrl: null, ...named },
      { id: "2", name: "Post invoices", webhookUrl: SECRET, ...named },
    ];
  });

  /** Opens the form of an event and the list of automations in it. */
  async function openPicker() {
    fireEvent.click(await screen.findByRole("button", { name: RETURNED[0] }));
    const item = await row("task_returned");
    fireEvent.click(await item.findByText("Take the address of a puq.ai automation"));
    return item;
  }

  it("is picked by its name, and its address stays out of sight", async () => {
    world.show();
    const item = await openPicker();
    const list = await item.findByRole("combobox", { name: "Automation" });
    expect(
      within(list)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Choose one", "Post invoices"]);
    fireEvent.change(list, { target: { selectedIndex: 1 } });
    expect(await item.findByText(/The address of “Post invoices”/)).toBeTruthy();
    expect(item.getByLabelText(RETURNED[1])).toHaveProperty("type", "password");
    expect(document.body.textContent).not.toContain(SECRET);
    click("Save");
    await waitFor(() => expect(world.asked).toEqual([["subscribe", "task_returned", SECRET]]));
  });

  it("can be asked for again after a failure", async () => {
    world.failures.automations = { kind: "unreachable", url: "https://api.puq.ai/v1/workflows" };
    world.show();
    const item = await openPicker();
    await item.findByRole("alert");
    world.failures = {};
    click("Try again");
    expect(await item.findByRole("combobox", { name: "Automation" })).toBeTruthy();
  });

  it("is not offered where puq.ai is not connected", async () => {
    world.puq = null;
    world.show();
    fireEvent.click(await screen.findByRole("button", { name: RETURNED[0] }));
    expect(screen.queryByText("Take the address of a puq.ai automation")).toBeNull();
  });
});
