// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/preact";
import { describe, expect, it, vi } from "vitest";
import type { TaskSearch } from "../../lib/pneumatic/search-tasks";
import type { Connection } from "../../lib/store/stored";
import { sampleRow } from "../../lib/tasks/testing/samples";
import { listOrderOf } from "../inbox/list-order";
import { NOON } from "../inbox/testing/store-inbox";
import { query, scope } from "./find-state";
import { ROWS, HOUR, answers, prepareList, press, sent, sentence, show, type } from "./testing/shown-list";

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

prepareList();

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
