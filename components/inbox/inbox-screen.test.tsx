// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { sampleRow } from "../../lib/tasks/testing/samples";
import { hints } from "./row-hint";
import { NOON, storeInbox } from "./testing/store-inbox";
import { HOUR, show, rowTexts, prepareScreen } from "./testing/screen";

prepareScreen();

describe("the list", () => {
  it("shows tasks by when they are due, with where they come from", async () => {
    await storeInbox({
      snapshot: {
        rows: [
          sampleRow({ id: "3", name: "Score the vendor", workflowName: "Nordic Packaging", templateId: "8" }),
          sampleRow({ id: "2", name: "Answer refund", workflowName: "Order 20391", dueAt: NOON + 4 * HOUR }),
          sampleRow({
            id: "1",
            name: "Approve purchase",
            workflowName: "Spare parts",
            dueAt: NOON - 50 * HOUR,
          }),
        ],
        templateNames: { "8": "Vendor review" },
      },
    });
    show();
    expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
      "Inbox 3",
      "Overdue 1",
      "Today 1",
      "No date 1",
    ]);
    expect(rowTexts(screen.getByRole("list", { name: "Overdue 1" }))).toEqual([
      "Approve purchase2 days lateSpare parts",
    ]);
    expect(rowTexts(screen.getByRole("list", { name: "Today 1" }))).toEqual([
      "Answer refund16:00Order 20391",
    ]);
    expect(rowTexts(screen.getByRole("list", { name: "No date 1" }))).toEqual([
      "Score the vendorNordic Packaging · Vendor review",
    ]);
  });

  it("says aloud that a task is urgent", async () => {
    await storeInbox({ snapshot: { rows: [sampleRow({ urgent: true, name: "Approve purchase" })] } });
    show();
    expect(screen.getByRole("link", { name: /^Urgent: Approve purchase/ })).toBeTruthy();
  });

  it("tells how long it is without mounting all of it", async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) =>
      sampleRow({ id: String(index), name: `Task ${index}` }),
    );
    await storeInbox({ snapshot: { rows } });
    show();
    const mounted = screen.getAllByRole("listitem");
    expect(mounted.length).toBeLessThan(60);
    expect(mounted[0]?.getAttribute("aria-setsize")).toBe("5000");
    expect(mounted[0]?.getAttribute("aria-posinset")).toBe("1");
  });

  it("opens a task in place, and leaves opening a new tab to the browser", async () => {
    await storeInbox({ snapshot: { rows: [sampleRow({ id: "a/b" })] } });
    show();
    const link = screen.getByRole("link");
    expect(link.getAttribute("href")).toMatch(/\/inbox\.html#\/task\/main\/a%2Fb$/);
    const leftToTheBrowser = fireEvent.click(link, { ctrlKey: true });
    expect(leftToTheBrowser).toBe(true);
    location.hash = "";
    expect(fireEvent.click(link)).toBe(false);
    expect(location.hash).toBe("#/task/main/a%2Fb");
  });

  it("keeps a task that could not be read as a plain row", async () => {
    await storeInbox({
      snapshot: {
        unreadable: [
          { id: "9", name: null },
          { id: null, name: "Odd" },
        ],
      },
    });
    show();
    const links = screen.getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
    expect(links).toEqual([
      ["A task that could not be readOpen in Pneumatic", "https://app.example.com/tasks/9/"],
      ["OddOpen in Pneumatic", "https://app.example.com/tasks/"],
    ]);
  });

  it("shows what is left to do where that is known", async () => {
    await storeInbox({ snapshot: { rows: [sampleRow({ id: "1" })] } });
    hints.value = new Map([["main/1", "2 checks open"]]);
    show();
    expect(screen.getByText("2 checks open")).toBeTruthy();
  });
});
