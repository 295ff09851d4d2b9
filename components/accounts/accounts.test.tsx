// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { lists, snapshots, statuses } from "../../lib/app/stored-state";
import { sampleConnection, sampleRow } from "../../lib/tasks/testing/samples";
import { isPinned, changeView, togglePin, view } from "../find/preferences";
import { InboxScreen } from "../inbox/inbox-screen";
import { visibleRows, waitingCount } from "../inbox/inbox-model";
import { NOON, storeInbox } from "../inbox/testing/store-inbox";
import { loadAccounts } from "./load-accounts";
import { restoreAccount, showAccount } from "./only-account";

const HOUR = 3_600_000;
const { person } = sampleConnection();
const ONE = sampleConnection({ id: "main", account: { id: 1, name: "Northwind" } });
const OTHER = sampleConnection({
  id: "other",
  account: { id: 2, name: "Harborlight" },
  person: { ...person, timezone: "Asia/Tokyo" },
});
const sent = vi.fn<(message: unknown) => unknown>();
const snapshot = (...rows: ReturnType<typeof sampleRow>[]) => ({
  takenAt: NOON,
  rows,
  unreadable: [],
  templateNames: { "8": "Vendor review" },
});

beforeEach(async () => {
  sent.mockReturnValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((message) =>
    Promise.resolve(sent(message)),
  );
  localStorage.clear();
  lists.value = {};
  await storeInbox({ connections: [ONE, OTHER] });
  statuses.value = { main: { state: "fine" }, other: { state: "fine" } };
  snapshots.value = {
    main: snapshot(sampleRow({ id: "7", name: "Approve", templateId: "8", dueAt: NOON + HOUR })),
    other: snapshot(sampleRow({ id: "7", name: "Roast", templateId: "8", dueAt: NOON + 5 * HOUR })),
  };
  await loadAccounts();
});
afterEach(() => {
  showAccount(null, localStorage);
  cleanup();
});

const show = () => render(<InboxScreen surface="popup" />);
const links = () => screen.getAllByRole("link").map(({ textContent }) => textContent);

describe("the tasks of several accounts", () => {
  it("stand in one list, each with its account, by the days of its own person", () => {
    show();
    const today = screen.getByRole("list", { name: "Today 1" });
    expect(within(today).getByRole("link").textContent).toContain("Northwind: ");
    expect(within(today).getByRole("link").textContent).toContain("Approve13:00");
    // 16:00 in Berlin, when it is already tomorrow in Tokyo
    const week = screen.getByRole("list", { name: "This week 1" });
    expect(within(week).getByRole("link").textContent).toContain("Harborlight: ");
    expect(waitingCount.value).toBe(2);
  });

  it("can be shown one account at a time, and the choice is remembered", async () => {
    show();
    await act(() => {
      fireEvent.change(screen.getByRole("combobox", { name: "Account" }), { target: { value: "other" } });
    });
    expect(links()).toHaveLength(1);
    expect(screen.queryByText("Harborlight:", { exact: false, selector: "a *" })).toBeNull();
    showAccount(null, { setItem: vi.fn(), removeItem: vi.fn() });
    restoreAccount(localStorage);
    expect(visibleRows.value.map(({ name }) => name)).toEqual(["Roast"]);
  });

  it("are all shown when the account that was chosen has been removed", () => {
    showAccount("removed", localStorage);
    expect(visibleRows.value).toHaveLength(2);
  });

  it("keep a failure to the account that has it", async () => {
    const failure = { kind: "unauthorized", url: "", status: 401, detail: null } as const;
    statuses.value = {
      main: { state: "fine" },
      other: { state: "stopped", failure, since: NOON, lastGoodAt: NOON },
    };
    show();
    expect(screen.getByText(/^Harborlight: The server refused this key/)).toBeTruthy();
    expect(links()).toHaveLength(2);
  });

  it("are pinned and filtered apart, even where numbers are the same", () => {
    const [approve, roast] = visibleRows.value;
    if (!approve || !roast) throw new Error("no rows");
    togglePin(roast);
    expect([isPinned(approve), isPinned(roast)]).toEqual([false, true]);
    expect(approve.templateKey).not.toBe(roast.templateKey);
    changeView({ sort: "newest" });
    expect(view.value.sort).toBe("newest");
    showAccount("main", localStorage);
    expect(view.value.sort, "each list has its own order").toBe("urgent");
    expect(sent.mock.calls.map(([message]) => message)).toEqual([
      expect.objectContaining({ input: { connection: "other", list: { pinned: ["7"] } } }),
      expect.objectContaining({ input: { connection: "all", list: { view: expect.anything() } } }),
    ]);
  });
});
