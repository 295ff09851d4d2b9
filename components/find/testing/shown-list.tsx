import { act, cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, beforeEach, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { lists } from "../../../lib/app/stored-state";
import type { ListPreferences, ListView } from "../../../lib/store/stored";
import { sampleRow } from "../../../lib/tasks/testing/samples";
import { InboxScreen } from "../../inbox/inbox-screen";
import { NOON, storeInbox } from "../../inbox/testing/store-inbox";
import { query, scope } from "../find-state";
import { loadFind } from "../load-find";

export const HOUR = 3_600_000;

/** How a list is shown that nobody has arranged. */
export const VIEW: ListView = { sort: "urgent", group: "due", templates: [], steps: [] };

/** What the background, and whoever else is asked, answers. */
export const answers = vi.fn<(message: unknown) => unknown>();

/** The tasks that wait. */
export const ROWS = [
  sampleRow({ id: "1", name: "Score the vendor", workflowName: "Nordic", templateId: "8", step: "score" }),
  sampleRow({ id: "2", name: "Ouvrir le café", workflowName: "Barista, Old Town", dueAt: NOON + 4 * HOUR }),
  sampleRow({ id: "3", name: "Approve purchase", workflowName: "Vendor fair", dueAt: NOON - 50 * HOUR }),
  sampleRow({ id: "4", name: "Pay", workflowName: "Lot 14", templateId: "8", step: "pay", startedAt: NOON }),
];

/** Has each test of a file begin with four tasks of two templates, nothing searched and a background that agrees. */
export function prepareList(): void {
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
}

/** Shows the inbox, arranged as stored. */
export function show(preferences: ListPreferences = {}) {
  lists.value = { main: preferences };
  render(<InboxScreen surface="popup" />);
}

/** Puts a text into the search box. */
export const type = (text: string) =>
  act(() => {
    fireEvent.input(screen.getByRole("searchbox"), { target: { value: text } });
  });

/** Presses a key where the focus is. */
export const press = (key: string) =>
  act(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  });

/** The headings of the list. */
export const groups = () =>
  screen
    .getAllByRole("heading", { level: 2 })
    .map(({ textContent }) => textContent)
    .filter((text) => text !== "Saved views");

/** What is said about the list. */
export const sentence = () => screen.getAllByRole("status").map(({ textContent }) => textContent);

/** What was asked under a name. */
export const sent = (name: string) =>
  answers.mock.calls
    .map(([message]) => message as { name: string; input: Record<string, unknown> })
    .filter((message) => message.name === name)
    .map(({ input }) => input);
