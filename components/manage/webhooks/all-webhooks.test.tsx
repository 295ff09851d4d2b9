// @vitest-environment happy-dom
import { fireEvent, screen, within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { API } from "../../options/testing/examples";
import { click } from "../../options/testing/render-page";
import { HOOK, world, answerDialog, prepareRoom } from "./testing/shown-room";

prepareRoom();

describe("all webhooks at once", () => {
  /** The rows of the table in the dialog, cell by cell. */
  const differences = async () =>
    within(await screen.findByRole("dialog"))
      .getAllByRole("row")
      .slice(1)
      .map((line) => Array.from(line.children, (cell) => cell.textContent));

  it("are replaced only after a look at what changes, as the server tells it at that moment", async () => {
    world.show();
    fireEvent.input(await screen.findByLabelText("Same address for all events"), { target: { value: HOOK } });
    world.hooks = [
      { event: "workflow_started", url: `${HOOK}/just-set` },
      { event: "task_completed", url: HOOK },
      { event: "task_returned", url: null },
    ];
    click("Use for all");
    expect(await differences()).toEqual([
      ["A workflow starts", `${HOOK}/just-set`, HOOK],
      ["A task is completed", `${HOOK} · Stays as it is`],
      ["A task is returned", "Not subscribed", HOOK],
    ]);
    expect(world.asked).toEqual([]);
    answerDialog("Replace all");
    await screen.findByText("All events call this address now.");
    expect(world.asked).toEqual([["subscribe-all", HOOK]]);
    expect(world.own.size).toBe(3);
  });

  it("are all removed only after such a look", async () => {
    world.show();
    fireEvent.click(await screen.findByRole("button", { name: "Remove all" }));
    expect(await differences()).toContainEqual(["A task is completed", HOOK, "Not subscribed"]);
    answerDialog("Remove all");
    await screen.findByText("All webhooks are removed.");
    expect(world.asked).toEqual([["unsubscribe-all"]]);
  });

  it("are not replaced blindly when the server does not tell what there is", async () => {
    world.show();
    fireEvent.input(await screen.findByLabelText("Same address for all events"), { target: { value: HOOK } });
    world.failures.list = { kind: "offline", url: API };
    click("Use for all");
    await screen.findByRole("alert");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(world.asked).toEqual([]);
  });
});
