// @vitest-environment happy-dom
import { screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { outbox } from "../../lib/app/stored-state";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { online } from "./connectivity";
import { NOON, storeInbox } from "./testing/store-inbox";
import { show, prepareScreen } from "./testing/screen";

prepareScreen();

describe("without tasks", () => {
  it("there is a way to connect", async () => {
    await storeInbox({ connections: [], snapshot: null });
    show();
    expect(screen.getByRole("button", { name: "Connect" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Check for new tasks/ })).toBeNull();
  });

  it("there are lines in their place while the first list is on its way", async () => {
    await storeInbox({ snapshot: null, status: { state: "new" } });
    show();
    expect(screen.getByRole("status").textContent).toBe("Loading your tasks");
  });

  it("nothing waits, and when that was so", async () => {
    await storeInbox({});
    show();
    expect(screen.getByRole("heading", { name: "Nothing waits for you" })).toBeTruthy();
    expect(screen.getByText("Checked at 11:59.")).toBeTruthy();
    expect(screen.getByText(/^New ones appear here by themselves/)).toBeTruthy();
  });

  it("nothing was waiting, while nobody can tell whether that is still so", async () => {
    await storeInbox({});
    online.value = false;
    show();
    expect(screen.getByRole("heading", { name: "Nothing was waiting for you" })).toBeTruthy();
    expect(screen.getByText("At the last check, at 11:59.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Check now" })).toBeNull();
    expect(screen.queryByText(/The list below/)).toBeNull();
  });

  it("the last one disappears once its answers are on their way", async () => {
    await storeInbox({ snapshot: { rows: [sampleRow({ id: "1" })] } });
    show();
    outbox.value = { entries: [sampleEntry({ task: "1", queuedAt: NOON, notBefore: NOON })], tombstones: [] };
    expect(await screen.findByRole("heading", { name: "Nothing waits for you" })).toBeTruthy();
  });
});
