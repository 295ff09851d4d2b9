// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { route } from "../../lib/app/route";
import { lists, settings, snoozes } from "../../lib/app/stored-state";
import { DEFAULT_SETTINGS } from "../../lib/store/defaults";
import { sampleRow } from "../../lib/tasks/testing/samples";
import { query } from "../find/find-state";
import { loadFind } from "../find/load-find";
import { now } from "../inbox/clock";
import { InboxScreen } from "../inbox/inbox-screen";
import { waitingCount } from "../inbox/inbox-model";
import { CONNECTION, NOON, storeInbox } from "../inbox/testing/store-inbox";
import { SnoozeButton } from "./snooze-button";
import { snoozeDone, snoozeTarget } from "./snooze-state";
import { SnoozeTools } from "./snooze-tools";

const HOUR = 3_600_000;
const answers = vi.fn<(message: unknown) => unknown>();
const SCORE = sampleRow({ id: "1", name: "Score the vendor", templateId: "8" });
const PAY = sampleRow({ id: "2", name: "Pay", templateId: null });

beforeEach(async () => {
  vi.useFakeTimers({ now: NOON, toFake: ["Date"] });
  vi.stubGlobal("requestIdleCallback", () => 1);
  vi.stubGlobal("cancelIdleCallback", () => undefined);
  answers.mockReset().mockReturnValue({ ok: true, value: null });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((message) =>
    Promise.resolve(answers(message)),
  );
  Object.assign(fakeBrowser, { permissions: { contains: async () => true } });
  snoozes.value = {};
  lists.value = {};
  settings.value = DEFAULT_SETTINGS;
  snoozeTarget.value = null;
  snoozeDone.value = null;
  query.value = "";
  await storeInbox({ snapshot: { rows: [SCORE, PAY], templateNames: { "8": "Vendor review" } } });
  await loadFind();
});
afterEach(async () => {
  cleanup();
  await new Promise((resolve) => setTimeout(resolve, 50));
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function show() {
  render(
    <>
      <InboxScreen surface="popup" />
      <SnoozeTools />
    </>,
  );
}
const click = (name: string | RegExp) =>
  act(() => void fireEvent.click(screen.getByRole("button", { name })));
const open = (name = "Score the vendor") => click(`Snooze “${name}”`);
const dialog = () => within(screen.getByRole("dialog", { name: "Snooze until" }));
const waiting = () => screen.queryAllByRole("link", { name: /Score|Pay/ }).map((link) => link.textContent);

describe("snoozing a task", () => {
  it("takes it out of the list and the count at once, and says until when", async () => {
    show();
    await open();
    expect(
      dialog()
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([
      "In 1 hour 13:00",
      "Tonight 19:00",
      expect.stringMatching(/^Tomorrow morning Wed.* 08:00$/),
      expect.stringMatching(/^Monday Mon.* 08:00$/),
    ]);
    await click(/^Tonight/);
    expect(answers).toHaveBeenCalledWith({
      name: "set-snooze",
      input: { connection: "main", tasks: ["1"], until: NOON + 7 * HOUR },
    });
    expect(waitingCount.value).toBe(1);
    expect(screen.queryByRole("dialog", { name: "Snooze until" })).toBeNull();
    screen.getByText("Snoozed “Score the vendor” until 19:00.", { selector: "output" });
    screen.getByRole("heading", { name: "Snoozed 1" });
  });

  it("is undone from the message", async () => {
    show();
    await open();
    await click(/^In 1 hour/);
    await click("Undo");
    expect(waitingCount.value).toBe(2);
    expect(answers).toHaveBeenLastCalledWith({
      name: "set-snooze",
      input: { connection: "main", tasks: ["1"], until: null },
    });
  });

  it("takes a day and time of one's own, if they lie ahead", async () => {
    show();
    await open();
    const field = dialog().getByLabelText("Another day and time");
    expect(field).toHaveProperty("value", "2026-11-25T08:00");
    fireEvent.input(field, { target: { value: "2026-11-23T08:00" } });
    await click("Snooze");
    expect(dialog().getByRole("alert").textContent).toBe("Choose a day and time that lie ahead.");
    fireEvent.input(field, { target: { value: "2026-12-01T09:30" } });
    await click("Snooze");
    expect(snoozes.value.main?.["1"]?.until).toBe(Date.parse("2026-12-01T08:30:00Z"));
  });

  it("shows the task again when that could not be stored, and why", async () => {
    answers.mockReturnValue({ ok: false, failure: { kind: "interrupted", url: "" } });
    show();
    await open();
    await click(/^In 1 hour/);
    await screen.findByText(/^“Score the vendor” stays where it was/, { selector: "output" });
    expect(waitingCount.value).toBe(2);
    screen.getByRole("button", { name: "Try again" });
  });

  it("says that nothing reminds the person while notifications are off", async () => {
    settings.value = { ...DEFAULT_SETTINGS, notifications: false };
    show();
    await open();
    dialog().getByText(/nothing reminds you/);
  });

  it("leads back to the list from the open task", async () => {
    route.value = { screen: "task", connection: "main", task: "1" };
    location.hash = "#/task/main/1";
    render(
      <>
        <SnoozeButton connection={CONNECTION} task="1" />
        <SnoozeTools />
      </>,
    );
    await click("Snooze");
    await click(/^Tonight/);
    expect(location.hash).toBe("#/");
    screen.getByRole("button", { name: "Snoozed until 19:00" });
  });

  it("is not offered for a task that does not wait", () => {
    render(<SnoozeButton connection={CONNECTION} task="99" />);
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("snoozed tasks", () => {
  const asleep = () => {
    snoozes.value = { main: { "1": { until: NOON + HOUR, startedAt: SCORE.startedAt } } };
  };

  it("stand folded at the end, each with the way back", async () => {
    asleep();
    show();
    expect(screen.getByRole("heading", { name: "Snoozed 1" }).closest("details")?.open).toBe(false);
    await click("Wake now: “Score the vendor”");
    expect(waitingCount.value).toBe(2);
    expect(screen.queryByRole("heading", { name: /^Snoozed/ })).toBeNull();
  });

  it("come back by themselves", async () => {
    asleep();
    show();
    expect(waiting()).toHaveLength(2);
    await act(() => {
      now.value = NOON + HOUR;
    });
    expect(waitingCount.value).toBe(2);
    expect(screen.queryByRole("heading", { name: /^Snoozed/ })).toBeNull();
  });

  it("are found by who searches them", async () => {
    asleep();
    show();
    await act(() => {
      query.value = "score";
    });
    screen.getByRole("heading", { name: "Found 1" });
  });
});

describe("muting", () => {
  it("a template is for good, from any of its tasks", async () => {
    show();
    await open();
    await act(() => void fireEvent.click(dialog().getByRole("checkbox", { name: /“Vendor review”/ })));
    expect(answers).toHaveBeenCalledWith({
      name: "set-list",
      input: { connection: "main", list: { muted: [{ template: "8", name: "Vendor review" }] } },
    });
  });

  it("everything is said under the list, until when, with its end", async () => {
    settings.value = { ...DEFAULT_SETTINGS, quiet: { mutedUntil: NOON + HOUR } };
    show();
    screen.getByText("Notifications are muted until 13:00.");
    await click("Unmute");
    expect(answers).toHaveBeenCalledWith({ name: "set-quiet", input: { mutedUntil: null } });
  });
});
