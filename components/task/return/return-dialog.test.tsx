// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { reasonName } from "../../../lib/app/comment-draft";
import { sampleConnection, sampleTask } from "../../../lib/app/testing/samples";
import { fail, succeed } from "../../../lib/http/failure";
import type { Task } from "../../../lib/tasks/task";
import { Surroundings, taskWorld } from "../testing/task-world";
import { ReturnDialog } from "./return-dialog";

const revertTargets = [{ id: "16", name: "Collect the facts" }];
const ok = { "return-task": succeed({ operation: "op-1" }) };

async function show(world: ReturnType<typeof taskWorld>, task: Partial<Task> = {}) {
  const closed = { times: 0 };
  render(
    <Surroundings services={world.services} uploads={world.uploads}>
      <ReturnDialog
        connection={sampleConnection()}
        task={sampleTask({ revertTargets, ...task })}
        order={["17", "18"]}
        onClose={() => closed.times++}
      />
    </Surroundings>,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  return closed;
}

const reason = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: /Why does it go back/ });
const type = (value: string) => fireEvent.input(reason(), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

beforeEach(() => {
  fakeBrowser.reset();
  location.hash = "";
});
afterEach(cleanup);

describe("returning a task", () => {
  it("says where it goes, hands the reason over, and goes on with the next task", async () => {
    const world = taskWorld({ background: ok });
    const closed = await show(world);
    expect(screen.getByText("The workflow goes back to “Collect the facts”.")).toBeTruthy();
    type(" The offer is missing ");
    press("Return");
    await waitFor(() => expect(location.hash).toBe("#/task/main/18"));
    expect(world.commands("return-task")).toEqual([
      {
        connection: "main",
        task: "17",
        comment: "The offer is missing",
        version: { startedAt: sampleTask().startedAt, fields: expect.any(String) },
      },
    ]);
    expect(closed.times).toBe(1);
  });

  it("names all the steps it goes to", async () => {
    await show(taskWorld(), { revertTargets: [...revertTargets, { id: "15", name: "Ask legal" }] });
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Collect the facts",
      "Ask legal",
    ]);
  });

  it("needs a reason, and says so when pressed without", async () => {
    const world = taskWorld({ background: ok });
    await show(world);
    press("Return");
    await waitFor(() =>
      expect(screen.getByText("Say why, so that your colleagues know what to do.")).toBeTruthy(),
    );
    expect(document.activeElement).toBe(reason());
    expect(world.commands("return-task")).toEqual([]);
  });

  it("returns with Ctrl+Enter, and completes nothing behind it", async () => {
    const world = taskWorld({ background: ok });
    await show(world);
    let heard = 0;
    document.body.addEventListener("keydown", () => heard++, { once: true });
    type("Again, please");
    fireEvent.keyDown(reason(), { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(world.commands("return-task")).toHaveLength(1));
    expect(heard).toBe(0);
  });

  it("waits for the workflows started from it", async () => {
    const world = taskWorld({ background: ok });
    await show(world, { subWorkflows: [{ id: "9", name: "Order", running: true }] });
    type("Again");
    expect(screen.getByText(/once the workflows started from it are done/)).toBeTruthy();
    press("Return");
    expect(world.commands("return-task")).toEqual([]);
  });

  it("keeps the reason until the server has it, and says why it could not be handed over", async () => {
    const world = taskWorld({ background: { "return-task": fail({ kind: "interrupted", url: "" }) } });
    await show(world);
    type("Kept");
    press("Return");
    await waitFor(() => expect(screen.getByText(/The browser stopped the extension/)).toBeTruthy());
    cleanup();
    await show(world);
    expect(reason().value).toBe("Kept");
  });

  it("does not offer the reason of an earlier time", async () => {
    const world = taskWorld();
    await show(world, { startedAt: 1 });
    type("Of last time");
    await waitFor(() => expect(world.disk).toHaveProperty([reasonName(1)]));
    cleanup();
    await show(world, { startedAt: 2 });
    expect(reason().value).toBe("");
    await waitFor(() => expect(world.disk).toEqual({}));
  });
});
