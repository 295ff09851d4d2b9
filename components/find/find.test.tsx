// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { lists } from "../../lib/app/stored-state";
import type { TaskSearch } from "../../lib/pneumatic/search-tasks";
import type { Connection, ListPreferences, ListView } from "../../lib/store/stored";
import { sampleRow } from "../../lib/tasks/testing/samples";
import { InboxScreen } from "../inbox/inbox-screen";
import { listOrderOf } from "../inbox/list-order";
import { NOON, storeInbox } from "../inbox/testing/store-inbox";
import { query, scope } from "./find-state";
import { loadFind } from "./load-find";
import { savedViews } from "./preferences";

const HOUR = 3_600_000;
const { answers } = vi.hoisted(() => ({ answers: vi.fn<(message: unknown) => unknown>() }));

vi.mock("../../lib/app/call-server", () => ({
  callServer: (owner: Connection, call: (client: object, http: object) => unknown) =>
    call(
      {
        searchTasks: async (_: object, search: TaskSearch) =>
          answers({ name: "search-tasks", input: { connection: owner.id, ...search } }),
      },
      {},
    ),
}));

const ROWS = [
  sampleRow({ id: "1", name: "Score the vendor", workflowName: "Nordic", templateId: "8", step: "score" }),
  sampleRow({ id: "2", name: "Ouvrir le café", workflowName: "Barista, Old Town", dueAt: NOON + 4 * HOUR }),
  sampleRow({ id: "3", name: "Approve purchase", workflowName: "Vendor fair", dueAt: NOON - 50 * HOUR }),
  sampleRow({ id: "4", name: "Pay", workflowName: "Lot 14", templateId: "8", step: "pay", startedAt: NOON }),
];

beforeEach(async () => {
  vi.stubGlobal("requestIdleCallback", (work: IdleRequestCallback) => {
    work({ didTimeout: false, timeRemaining: () => 50 });
    return 1;
  });
  vi.stubGlobal("cancelIdleCallback", () => undefined);
  answers.mockReturnValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((message) =>
    Promise.resolve(answers(message)),
  );
  query.value = "";
  scope.value = "waiting";
  await storeInbox({
    snapshot: { rows: ROWS, templateNames: { "7": "Employee onboarding", "8": "Vendor review" } },
  });
  await loadFind();
});
afterEach(async () => {
  cleanup();
  // effects of what is gone end a little later
  await new Promise((resolve) => setTimeout(resolve, 50));
  vi.unstubAllGlobals();
});

function show(preferences: ListPreferences = {}) {
  lists.value = { main: preferences };
  render(<InboxScreen surface="popup" />);
}

const type = (text: string) =>
  act(() => {
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: text } });
  });
const press = (key: string) =>
  act(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  });
const groups = () =>
  screen
    .getAllByRole("heading", { level: 2 })
    .map(({ textContent }) => textContent)
    .filter((text) => text !== "Saved views");
const sentence = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
const sent = (name: string) =>
  answers.mock.calls
    .map(([message]) => message as { name: string; input: Record<string, unknown> })
    .filter((message) => message.name === name)
    .map(({ input }) => input);
const VIEW: ListView = { sort: "urgent", group: "due", templates: [], steps: [] };

describe("typing in the search box", () => {
  it("finds names, workflows and templates at once, best first, without accents", async () => {
    show();
    await type("vendor");
    expect(listOrderOf("main")).toEqual(["1", "3", "4"]);
    await type("CAFE");
    expect(listOrderOf("main")).toEqual(["2"]);
  });

  it("marks what was found and says how much", async () => {
    show();
    await type("ven sco");
    const link = screen.getByRole("link");
    expect([...link.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
      "Sco",
      "ven",
      "Ven",
    ]);
    expect(sentence()).toContain("1 of 4 tasks");
  });

  it("leads into the list with the arrow, and Escape ends the search and leaves the box", async () => {
    show();
    screen.getByRole("searchbox").focus();
    await type("pay");
    await press("ArrowDown");
    expect(document.activeElement?.textContent).toContain("Pay");
    screen.getByRole("searchbox").focus();
    await press("Escape");
    expect(query.value).toBe("");
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("Approve purchase"));
    expect(listOrderOf("main")).toHaveLength(4);
  });

  it("says that nothing matches and offers the server", async () => {
    show();
    await type("zebra");
    expect(screen.getByRole("heading", { name: "Nothing here matches “zebra”" })).toBeTruthy();
    expect(screen.getAllByRole("button", { name: "Search on the server" }).length).toBeGreaterThan(0);
  });
});

describe("asking the server", () => {
  const reply = (rows = ROWS.slice(0, 1), count = rows.length) =>
    answers.mockReturnValue({ ok: true, value: { count, rows, unreadable: [] } });

  it("sends what is typed with single blanks between words, on Enter, and shows what it finds", async () => {
    reply();
    show();
    screen.getByRole("searchbox").focus();
    await type("  zebra   crossing & co ");
    await press("Enter");
    expect(sent("search-tasks")).toEqual([
      { connection: "main", search: "zebra crossing & co", completed: false, offset: 0 },
    ]);
    await vi.waitFor(() => expect(sentence()).toContain("The server found 1 task."));
    expect(listOrderOf("main")).toEqual(["1"]);
  });

  it("explains an empty answer: whole words only", async () => {
    reply([]);
    show();
    screen.getByRole("searchbox").focus();
    await type("invoi");
    await press("Enter");
    expect(await screen.findByText(/looks for whole words/)).toBeTruthy();
  });

  it("goes back to the instant search with the next letter", async () => {
    reply();
    show();
    screen.getByRole("searchbox").focus();
    await type("zebra");
    await press("Enter");
    await vi.waitFor(() => expect(listOrderOf("main")).toEqual(["1"]));
    await type("zebrap");
    expect(listOrderOf("main")).toEqual([]);
  });

  it("says what went wrong and lets one try again", async () => {
    answers.mockReturnValue({ ok: false, failure: { kind: "offline", url: "" } });
    show();
    screen.getByRole("searchbox").focus();
    await type("giraffe");
    await press("Enter");
    expect(await screen.findByRole("heading", { name: "The server could not be asked" })).toBeTruthy();
    reply();
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await vi.waitFor(() => expect(listOrderOf("main")).toEqual(["1"]));
  });

  it("reads finished tasks, newest first, page by page, without pins", async () => {
    const done = Array.from({ length: 100 }, (_, index) =>
      sampleRow({
        id: `done-${index}`,
        name: `Done ${index}`,
        status: "completed",
        completedAt: NOON - HOUR,
      }),
    );
    reply(done, 101);
    scope.value = "finished";
    show();
    await vi.waitFor(() => expect(sentence()).toContain("100 of 101 finished tasks"));
    expect(sent("search-tasks")).toEqual([{ connection: "main", search: "", completed: true, offset: 0 }]);
    expect(screen.getByRole("link", { name: /^Done 0 finished 11:00/ })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Pin/ })).toBeNull();
    reply([sampleRow({ id: "last", status: "completed" })], 101);
    fireEvent.click(screen.getByRole("button", { name: "Show more" }));
    await vi.waitFor(() => expect(sentence()).toContain("101 finished tasks"));
    expect(sent("search-tasks")[1]).toMatchObject({ offset: 100 });
  });
});

describe("the view", () => {
  it("comes sorted and grouped as stored", () => {
    show({ view: { ...VIEW, group: "template", sort: "newest" } });
    expect(groups()).toEqual(["Employee onboarding 2", "Vendor review 2"]);
    expect(listOrderOf("main").slice(2)).toEqual(["4", "1"]);
  });

  it("filters by template and step, says so, and shows all again", async () => {
    show({ view: { ...VIEW, templates: ["8"], steps: ["8/pay"] } });
    expect(listOrderOf("main")).toEqual(["4"]);
    expect(sentence()).toContain("1 of 4 tasks: Vendor review");
    fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    await vi.waitFor(() => expect(listOrderOf("main")).toHaveLength(4));
    expect(sent("set-list")).toEqual([{ connection: "main", list: { view: null } }]);
  });

  it("says when no waiting task fits the filter", () => {
    show({ view: { ...VIEW, templates: ["99"] } });
    expect(screen.getByRole("heading", { name: "No waiting task fits this filter" })).toBeTruthy();
  });

  it("counts tasks by template and step, and is stored by the background", async () => {
    show();
    const panel = within(screen.getByRole("dialog", { hidden: true }));
    expect(
      panel.getAllByRole("checkbox", { hidden: true }).map((box) => box.closest("label")?.textContent),
    ).toEqual(["Employee onboarding 2", "Vendor review 2"]);
    await act(() => {
      fireEvent.click(panel.getByLabelText(/Vendor review/));
    });
    expect(listOrderOf("main")).toEqual(["1", "4"]);
    await act(() => {
      fireEvent.click(panel.getByLabelText(/^Pay/));
    });
    expect(listOrderOf("main")).toEqual(["4"]);
    expect(sent("set-list").at(-1)).toEqual({
      connection: "main",
      list: { view: { ...VIEW, templates: ["8"], steps: ["8/pay"] } },
    });
  });

  it("goes back to what is stored when the background could not store it", async () => {
    answers.mockReturnValue({ ok: false, failure: { kind: "interrupted", url: "" } });
    show();
    const panel = within(screen.getByRole("dialog", { hidden: true }));
    fireEvent.click(panel.getByLabelText(/Vendor review/));
    expect(listOrderOf("main")).toEqual(["1", "4"]);
    await vi.waitFor(() => expect(listOrderOf("main")).toHaveLength(4));
  });
});

it("loses no change while an earlier one is being stored", async () => {
  const answered: (() => void)[] = [];
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation(
    () => new Promise((resolve) => answered.push(() => resolve({ ok: true, value: null }))),
  );
  show();
  const panel = within(screen.getByRole("dialog", { hidden: true }));
  fireEvent.click(panel.getByLabelText(/Vendor review/));
  fireEvent.click(await screen.findByRole("button", { name: "Pin “Score the vendor”" }));
  lists.value = { main: { view: { ...VIEW, templates: ["8"] } } };
  await vi.waitFor(() => expect(groups()[0]).toBe("Pinned 1"));
  for (const answer of answered) answer();
  await vi.waitFor(() =>
    expect(lists.value).toEqual({ main: { view: { ...VIEW, templates: ["8"] }, pinned: ["1"] } }),
  );
});

describe("pins", () => {
  it("put a task at the top, in a group of its own, and let it go again", async () => {
    show();
    await act(() => {
      fireEvent.click(screen.getByRole("button", { name: "Pin “Pay”" }));
    });
    expect(groups()[0]).toBe("Pinned 1");
    expect(listOrderOf("main")[0]).toBe("4");
    await act(() => {
      fireEvent.click(screen.getByRole("button", { name: "Unpin “Pay”" }));
    });
    expect(groups()[0]).toBe("Overdue 1");
    expect(sent("set-list").map(({ list }) => list)).toEqual([{ pinned: ["4"] }, { pinned: [] }]);
  });

  it("are set with the key p, and said aloud", async () => {
    show();
    await act(() => screen.getByRole("link", { name: /^Pay/ }).focus());
    await press("p");
    expect(groups()[0]).toBe("Pinned 1");
    expect(sentence()).toContain("Pinned “Pay” to the top.");
  });

  it("of tasks that are gone are forgotten with the next one", async () => {
    show({ pinned: ["gone", "1"] });
    await act(() => {
      fireEvent.click(screen.getByRole("button", { name: "Pin “Pay”" }));
    });
    expect(sent("set-list")).toEqual([{ connection: "main", list: { pinned: ["1", "4"] } }]);
  });
});

describe("saved views", () => {
  const panel = () => within(screen.getByRole("dialog", { hidden: true }));
  const submit = async (label: RegExp, name: string) => {
    const box = panel().getByLabelText(label);
    if (!(box instanceof HTMLInputElement) || !box.form) throw new Error("no form");
    const { form } = box;
    box.value = name;
    await act(() => {
      fireEvent.submit(form);
    });
  };
  const stored = () => savedViews.value.map(({ name }) => name);

  it("are saved, chosen, renamed, deleted, and brought back", async () => {
    const view = { ...VIEW, sort: "newest", templates: ["8"] } as const;
    show({ view: { ...view, templates: ["8"], steps: [] } });
    await submit(/^Name this view/, " Vendors ");
    expect(stored()).toEqual(["Vendors"]);
    fireEvent.click(screen.getByRole("button", { name: "Show all" }));
    await vi.waitFor(() => expect(listOrderOf("main")).toHaveLength(4));
    await act(() => {
      fireEvent.click(panel().getByText("Vendors"));
    });
    expect(listOrderOf("main")).toEqual(["4", "1"]);
    await act(() => {
      fireEvent.click(panel().getByLabelText("Rename “Vendors”"));
    });
    await submit(/^New name of/, "Suppliers");
    expect(stored()).toEqual(["Suppliers"]);
    await act(() => {
      fireEvent.click(panel().getByLabelText("Delete “Suppliers”"));
    });
    expect(stored()).toEqual([]);
    await act(() => {
      fireEvent.click(panel().getByText("Undo"));
    });
    expect(stored()).toEqual(["Suppliers"]);
  });

  it("of the same name replace each other", async () => {
    show({ saved: [{ name: "Mine", view: { ...VIEW, templates: ["8"], steps: [] } }] });
    await submit(/^Name this view/, "Mine");
    expect(savedViews.value).toEqual([{ name: "Mine", view: VIEW }]);
  });
});
