// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { outbox } from "../../lib/app/stored-state";
import type { Failure } from "../../lib/http/failure";
import { sampleEntry, sampleRow } from "../../lib/tasks/testing/samples";
import { InboxScreen } from "./inbox-screen";
import { online } from "./connectivity";
import { hints } from "./row-hint";
import { CONNECTION, NOON, storeInbox } from "./testing/store-inbox";

const HOUR = 3_600_000;
const sent = vi.fn<(message: unknown) => unknown>();

beforeEach(() => {
  sent.mockReturnValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((message) =>
    Promise.resolve(sent(message)),
  );
});
afterEach(cleanup);

const show = () => render(<InboxScreen surface="popup" />);
const rowTexts = (list: HTMLElement) =>
  within(list)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);

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

describe("answers on their way", () => {
  const rows = [sampleRow({ id: "1", name: "Answer refund" }), sampleRow({ id: "2", name: "Other" })];
  const offline: Failure = { kind: "offline", url: "" };

  it("leave the list at once and need no line of their own while all goes well", async () => {
    const entry = sampleEntry({ task: "1", queuedAt: NOON, notBefore: NOON + 5_000 });
    await storeInbox({ snapshot: { rows }, outbox: { entries: [entry] } });
    show();
    expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
      "Inbox 1",
      "No date 1",
    ]);
  });

  it("stand at the top when something holds them up, and can be taken back", async () => {
    const entry = sampleEntry({ task: "1", taskName: "Answer refund", failure: offline });
    await storeInbox({ snapshot: { rows }, outbox: { entries: [entry] } });
    show();
    const list = screen.getByRole("list", { name: "Waiting to be sent 1" });
    expect(list.textContent).toContain("Goes out once you are online");
    fireEvent.click(within(list).getByRole("button", { name: "Take back the answers to “Answer refund”" }));
    expect(sent).toHaveBeenCalledWith({ name: "undo", input: { operation: "operation-1" } });
  });

  it("that are returns, comments or launches say so, and a return can be taken back", async () => {
    const held = { failure: offline };
    const entries = [
      sampleEntry({ ...held, kind: "return", task: "1", taskName: "Answer refund" }),
      sampleEntry({ ...held, kind: "comment", operation: "2", task: "2", taskName: "Other", text: "Hi" }),
      sampleEntry({
        ...held,
        kind: "launch",
        operation: "3",
        task: "launch:5",
        taskName: "",
        subject: "Refund",
      }),
    ];
    await storeInbox({ snapshot: { rows }, outbox: { entries } });
    show();
    const lines = within(screen.getByRole("list", { name: "Waiting to be sent 3" })).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "Answer refundTake backReturn: Goes out once you are online",
      "OtherComment: Goes out once you are online",
      "RefundLaunch: Goes out once you are online",
    ]);
    expect(screen.getByRole("button", { name: "Take back the return of “Answer refund”" })).toBeTruthy();
    expect(screen.getByRole("link", { name: /Other/ })).toBeTruthy();
  });

  it("that are comments or launches can be sent again, copied and discarded when they are stopped", async () => {
    const failure: Failure = {
      kind: "invalid",
      url: "",
      status: 400,
      message: "No.",
      field: null,
      parameter: null,
    };
    const stopped = { state: "needs-you", obstacle: { reason: "refused", failure } } as const;
    const entries = [
      sampleEntry({ ...stopped, kind: "comment", task: "9", taskName: "Gone task", text: "Hi" }),
      sampleEntry({ ...stopped, kind: "launch", operation: "3", task: "launch:5", subject: "Refund" }),
    ];
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await storeInbox({ snapshot: { rows }, outbox: { entries } });
    show();
    const list = within(screen.getByRole("list", { name: "Needs you 2" }));
    fireEvent.click(list.getByRole("button", { name: "Copy the comment on “Gone task”" }));
    expect(writeText).toHaveBeenCalledWith("Hi");
    fireEvent.click(list.getByRole("button", { name: "Try again to send what belongs to “Gone task”" }));
    fireEvent.click(list.getByRole("button", { name: "Discard what belongs to “Refund”" }));
    expect(sent.mock.calls.map(([message]) => message)).toEqual(
      expect.arrayContaining([
        { name: "retry", input: { operation: "operation-1" } },
        { name: "discard", input: { operation: "3" } },
      ]),
    );
  });

  it("stand at the top when they take longer than usual", async () => {
    const entry = sampleEntry({
      task: "1",
      state: "sending",
      queuedAt: NOON - 60_000,
      notBefore: NOON - 55_000,
    });
    await storeInbox({ snapshot: { rows }, outbox: { entries: [entry] } });
    show();
    expect(screen.getByRole("list", { name: "Waiting to be sent 1" }).textContent).toContain("sending");
    expect(screen.queryByRole("button", { name: /Take back/ })).toBeNull();
  });

  it("lead back to their task when they need the person", async () => {
    const entry = sampleEntry({
      task: "1",
      state: "needs-you",
      obstacle: { reason: "completed-by-other", at: null },
    });
    await storeInbox({ snapshot: { rows }, outbox: { entries: [entry] } });
    show();
    const list = screen.getByRole("list", { name: "Needs you 1" });
    expect(list.textContent).toContain("A colleague completed this task");
    expect(within(list).getByRole("link").getAttribute("href")).toContain("#/task/main/1");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Inbox 2");
  });
});

describe("what is wrong", () => {
  const rows = [sampleRow()];
  const stopped = (failure: Failure) =>
    ({ state: "stopped", failure, since: NOON - 48 * 60_000, lastGoodAt: NOON - 49 * 60_000 }) as const;

  it("is a refused key: since when, from when the list is, and where to enter a new one", async () => {
    const failure: Failure = { kind: "unauthorized", url: "", status: 401, detail: null };
    await storeInbox({ snapshot: { rows }, status: stopped(failure) });
    const open = vi.fn<() => Promise<void>>().mockResolvedValue();
    Object.assign(fakeBrowser.runtime, { openOptionsPage: open });
    show();
    expect(
      screen.getByText("The server refused this key at 11:12. The list below is from 11:11."),
    ).toBeTruthy();
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    fireEvent.click(screen.getByRole("button", { name: "Enter a new key" }));
    expect(open).toHaveBeenCalled();
  });

  it("is a missing permission: asked for in the click itself, then the list is read", async () => {
    await storeInbox({
      snapshot: { rows },
      status: stopped({ kind: "permission", url: "", origin: "https://api.example.com:8001" }),
    });
    const request = vi.fn<(permissions: unknown) => Promise<boolean>>().mockResolvedValue(true);
    Object.assign(fakeBrowser.permissions, { request });
    show();
    fireEvent.click(screen.getByRole("button", { name: "Allow access" }));
    expect(request).toHaveBeenCalledWith({ origins: ["https://api.example.com/*"] });
    await vi.waitFor(() => expect(sent).toHaveBeenCalledWith({ name: "poll", input: { reason: "user" } }));
  });

  it("is a server that fails: when it is tried again, and a button for now", async () => {
    await storeInbox({
      snapshot: { rows },
      status: {
        state: "failing",
        failure: {
          kind: "server",
          url: "https://api.example.com/v3/tasks",
          status: 502,
          retryAfterSeconds: null,
        },
        since: NOON,
        lastGoodAt: NOON - 26 * HOUR,
        failures: 2,
        notBefore: NOON + 8 * 60_000,
      },
    });
    show();
    const sentence = screen.getByText(
      "The server has a fault. Next try at 12:08. The list below is from Mon 23 Nov, 10:00.",
    );
    expect(sentence.getAttribute("title")).toBe("https://api.example.com/v3/tasks (502)");
    fireEvent.click(screen.getByRole("button", { name: "Try now" }));
    expect(sent).toHaveBeenCalledWith({ name: "poll", input: { reason: "user" } });
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("is a lost network, said as soon as the browser knows", async () => {
    await storeInbox({ snapshot: { rows } });
    online.value = false;
    show();
    expect(screen.getByText(/^You are offline\./)).toBeTruthy();
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("is that nothing could be read yet", async () => {
    await storeInbox({
      snapshot: null,
      status: stopped({ kind: "forbidden", url: "", status: 403, detail: null }),
    });
    show();
    expect(
      screen.getByText("The server does not allow you to do this. Nothing could be read yet."),
    ).toBeTruthy();
  });
});

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
