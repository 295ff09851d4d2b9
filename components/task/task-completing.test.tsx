// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { snapshots } from "../../lib/app/stored-state";
import { sampleTask } from "../../lib/app/testing/samples";
import { fail } from "../../lib/http/failure";
import { sampleRow } from "../../lib/tasks/testing/samples";
import { score, notes, world, store, show, complete, footer, prepareTask } from "./testing/shown-task";

prepareTask();

describe("completing", () => {
  it("sends what was typed, once everything is written, and goes on with the next task", async () => {
    const { services, commands, disk } = world();
    await store(sampleTask({ fields: [score, notes] }));
    await show(services);
    fireEvent.input(screen.getByLabelText(/Score/), { target: { value: "4" } });
    expect(screen.getByRole("button", { name: "Complete" }).getAttribute("aria-disabled")).toBe("false");
    complete();
    await waitFor(() => expect(location.hash).toBe("#/task/main/18"));
    expect(disk["score"]?.value).toEqual({ type: "number", text: "4" });
    expect(commands("complete")[0]?.input).toMatchObject({
      connection: "main",
      task: "17",
      answers: { score: { type: "number", text: "4" } },
      version: { startedAt: sampleTask().startedAt },
    });
  });

  it("goes back to the list after the last task", async () => {
    const { services } = world();
    snapshots.value = {
      main: { takenAt: 0, rows: [sampleRow({ id: "17" })], unreadable: [], templateNames: {} },
    };
    await store(sampleTask());
    await show(services);
    fireEvent.keyDown(screen.getByRole("heading", { level: 1 }), { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(location.hash).toBe("#/"));
  });

  it("says beside the button what is left, and shows the first of it when pressed all the same", async () => {
    const { services, commands } = world();
    const checklists = [
      { id: 1, apiName: "cl", items: [{ id: 10, apiName: "a", text: "Matched", marked: true }] },
    ];
    await store(sampleTask({ fields: [notes, score], checklists }));
    await show(services);
    const button = screen.getByRole("button", { name: "Complete" });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toContain(
      "1 field left.",
    );
    expect(screen.queryByText("Fill this in")).toBeNull();
    complete();
    await waitFor(() => expect(screen.getByText("Fill this in")).toBeTruthy());
    expect(document.activeElement).toBe(screen.getByLabelText(/Score/));
    expect(commands("complete")).toEqual([]);
  });

  it("waits for the checks first", async () => {
    const { services } = world();
    const checklists = [
      { id: 1, apiName: "cl", items: [{ id: 10, apiName: "a", text: "Matched", marked: false }] },
    ];
    await store(sampleTask({ fields: [score], checklists }));
    await show(services);
    expect(footer()).toContain("1 check and 1 field left.");
    complete();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "Matched" })),
    );
  });

  it("keeps everything and says why when the answers could not be put aside", async () => {
    const { services } = world({ answers: { complete: fail({ kind: "interrupted", url: "" }) } });
    await store(sampleTask({ fields: [score] }));
    await show(services);
    fireEvent.input(screen.getByLabelText(/Score/), { target: { value: "4" } });
    complete();
    await waitFor(() =>
      expect(screen.getByText("The browser stopped the extension before it was done.")).toBeTruthy(),
    );
    expect(screen.getByLabelText<HTMLInputElement>(/Score/).value).toBe("4");
    expect(location.hash).toBe("");
  });
});

describe("going on", () => {
  it("leads to the tasks before and after, and back to the list", async () => {
    const { services } = world();
    await store(sampleTask());
    await show(services);
    expect(screen.getByRole("button", { name: "Previous task" }).getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(screen.getByRole("button", { name: "Next task" }));
    expect(location.hash).toBe("#/task/main/18");
    fireEvent.click(screen.getByRole("button", { name: "Back to the list" }));
    expect(location.hash).toBe("#/");
  });

  it("puts the focus on the title, so that a screen reader says where it is", async () => {
    const { services } = world();
    await store(sampleTask());
    await show(services);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });
});
