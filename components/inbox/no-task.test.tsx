// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { outbox } from "../../lib/app/stored-state";
import { activeKey } from "./list-place";
import { NoTask } from "./no-task";
import { CONNECTION, NOON, storeInbox } from "./testing/store-inbox";

const HOUR = 3_600_000;

afterEach(cleanup);

describe("beside the list, while no task is chosen", () => {
  it("says how much waits and leads to the first task", async () => {
    const rows = [
      sampleRow({ id: "1", dueAt: NOON + 2 * HOUR }),
      sampleRow({ id: "2", dueAt: NOON - HOUR }),
      sampleRow({ id: "3" }),
    ];
    await storeInbox({ snapshot: { rows } });
    render(<NoTask />);
    expect(screen.getByRole("heading").textContent).toBe("3 tasks wait for you");
    expect(screen.getByText("1 is overdue. 1 is due today.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Start with the first" }));
    expect(location.hash).toBe(`#/task/${CONNECTION.id}/2`);
    expect(activeKey.value).toBe("main/2");
  });

  it("leads to what needs the person first", async () => {
    await storeInbox({ snapshot: { rows: [sampleRow({ id: "1" })] } });
    outbox.value = {
      entries: [sampleEntry({ task: "9", state: "needs-you", obstacle: { reason: "gone" } })],
      tombstones: [],
    };
    render(<NoTask />);
    expect(screen.getByText("Nothing is due today.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Start with the first" }));
    expect(location.hash).toBe(`#/task/${CONNECTION.id}/9`);
  });

  it("says nothing where nothing waits", async () => {
    await storeInbox({});
    const { container } = render(<NoTask />);
    expect(container.textContent).toBe("");
  });
});
