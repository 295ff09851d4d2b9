// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Quiet } from "../../lib/store/stored";
import { sampleConnection } from "../../lib/tasks/testing/samples";
import { FakeEffects } from "./testing/fake-effects";
import { click, renderPage } from "./testing/render-page";

let effects: FakeEffects;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-24T11:00:00Z"), toFake: ["Date"] });
  effects = new FakeEffects();
  effects.granted.add("notifications");
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function show(quiet: Quiet = {}, notifications = true) {
  const state = renderPage(effects, sampleConnection());
  await act(() => {
    state.settings.value = { ...state.settings.value, notifications, quiet };
  });
  if (notifications && effects.granted.size > 0) await screen.findByRole("group", { name: "Quiet hours" });
  return state;
}
const changes = () => effects.inputs("set-quiet");
const outcome = async (text: RegExp) => (await screen.findByText(text)).textContent;

describe("what is announced", () => {
  it("is told as it is chosen, at once", async () => {
    await show();
    click("Tell me when a task is overdue", "checkbox");
    fireEvent.change(screen.getByLabelText("Tell me before a task is due"), {
      target: { value: "86400000" },
    });
    expect(changes()).toEqual([{ overdue: false }, { dueSoon: 86_400_000 }]);
  });

  it("is not asked about while notifications are off", async () => {
    await show({}, false);
    await act(async () => void (await effects.mayNotify()));
    expect(screen.queryByText("Quiet hours")).toBeNull();
  });

  it("says when a change could not be stored", async () => {
    await show();
    effects.answers["set-quiet"] = { kind: "interrupted", url: "" };
    click("Tell me when a task is overdue", "checkbox");
    await screen.findByRole("alert");
  });
});

describe("quiet hours", () => {
  it("begin as a night, with the week's first day first", async () => {
    await show();
    const days = screen.getAllByRole("checkbox", { name: /day$/ });
    expect(days).toHaveLength(7);
    click("Monday", "checkbox");
    const night = { from: 1_320, to: 420 };
    expect(changes()).toEqual([{ hours: [null, night, null, null, null, null, null] }]);
  });

  it("are changed by the clock, and say when they end the next day", async () => {
    await show({ hours: [null, { from: 1_320, to: 420 }] });
    expect(screen.getByText("next day")).toBeTruthy();
    const until = screen.getByLabelText("Monday: quiet until");
    fireEvent.change(until, { target: { value: "23:30" } });
    fireEvent.change(until, { target: { value: "" } });
    expect(changes()).toEqual([{ hours: [null, { from: 1_320, to: 1_410 }, null, null, null, null, null] }]);
    click("Urgent tasks may interrupt", "checkbox");
    expect(changes().at(-1)).toEqual({ urgentPasses: true });
  });
});

describe("muting", () => {
  it("lasts an hour, says until when and can be ended", async () => {
    const state = await show();
    click("Mute notifications for 1 hour");
    const mutedUntil = Date.parse("2026-11-24T12:00:00Z");
    expect(changes()).toEqual([{ mutedUntil }]);
    await act(() => {
      state.settings.value = { ...state.settings.value, quiet: { mutedUntil } };
    });
    await screen.findByText(/^Notifications are muted until/);
    click("Unmute");
    expect(changes().at(-1)).toEqual({ mutedUntil: null });
  });

  it("of a template is undone from the list of all of them", async () => {
    const state = await show();
    const { id } = sampleConnection();
    await act(() => {
      state.lists.value = {
        [id]: {
          muted: [
            { template: "7", name: "Hiring" },
            { template: "8", name: "Refunds" },
          ],
        },
      };
    });
    click("Unmute: Hiring");
    expect(effects.inputs("set-list")).toEqual([
      { connection: id, list: { muted: [{ template: "8", name: "Refunds" }] } },
    ]);
  });
});

describe("the test notification", () => {
  it.each([
    ["seen", /^Your browser says it has shown it/],
    ["listed", /handed it to your system/],
    ["lost", /^Nothing is on show/],
    ["blocked", /^Not shown: .* blocked/],
    [null, /^Not shown: your browser refused/],
  ] as const)("says what became of it: %s", async (tested, sentence) => {
    await show();
    effects.tested = tested;
    click("Test notification");
    await outcome(sentence);
  });

  it.each([
    ["switched off", {}, false],
    ["quiet hours last until", { hours: Array.from({ length: 7 }, () => ({ from: 0, to: 0 })) }, true],
    ["muted until", { mutedUntil: Date.parse("2026-11-24T11:30:00Z") }, true],
  ] as const)("is not shown while %s", async (reason, quiet, enabled) => {
    await show(structuredClone<Quiet>(Object.assign({}, quiet)), enabled);
    const test = vi.spyOn(effects, "showTestNotification");
    click("Test notification");
    await outcome(new RegExp(`^Not shown: .*${reason}`));
    expect(test).not.toHaveBeenCalled();
  });

  it("names the permission that is missing", async () => {
    effects.granted.clear();
    await show();
    click("Test notification");
    await outcome(/^Not shown: your browser has not been asked/);
  });
});
