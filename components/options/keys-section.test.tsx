// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { KeyPreferences } from "../../lib/store/stored";
import { KeysSection } from "./keys-section";
import { FakeEffects } from "./testing/fake-effects";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show(preferences: KeyPreferences = {}) {
  const effects = new FakeEffects();
  const view = render(<KeysSection preferences={preferences} effects={effects} />);
  const sent = () => effects.sent.map(({ input }) => input);
  return { effects, sent, ...view };
}

async function press(...keys: string[]) {
  fireEvent.click(screen.getByRole("button", { name: "Change the key of “Complete the task”" }));
  for (const key of keys)
    fireEvent.keyDown(screen.getByRole("button", { name: /^Press a key … for “Complete the task”/ }), {
      key,
    });
  await vi.advanceTimersByTimeAsync(2_000);
}

it("gives a command another key, or two after each other", async () => {
  const { sent } = show();
  await press("d");
  await press("q", "c");
  expect(sent()).toEqual([
    { off: false, keys: { complete: "d" } },
    { off: false, keys: { complete: "q c" } },
  ]);
});

it("takes the key away, or brings the first one back", async () => {
  const { sent } = show({ keys: { complete: "d", pin: "o" } });
  await press("Backspace");
  fireEvent.click(screen.getByRole("button", { name: "As it was: “Complete the task”" }));
  await press("c");
  expect(sent()).toEqual([
    { off: false, keys: { complete: "", pin: "o" } },
    { off: false, keys: { pin: "o" } },
    { off: false, keys: { pin: "o" } },
  ]);
});

it("says by what a key is taken, and changes nothing", async () => {
  const { sent } = show();
  await press("r");
  const row = screen.getByText("Complete the task").closest("li") ?? document.body;
  expect(within(row).getByRole("alert").textContent).toBe(
    "“R” is taken by “Return the task”. Choose another, or change that one first.",
  );
  expect(sent()).toEqual([]);
});

it("leaves everything as it was with Escape, and with keys that are the browser's", async () => {
  const { sent } = show();
  await press("Shift", "ArrowDown", "Escape");
  expect(sent()).toEqual([]);
  expect(screen.getByRole("button", { name: "Change the key of “Complete the task”" })).toBeTruthy();
});

it("turns all keys off and keeps what was changed", () => {
  const { sent } = show({ keys: { complete: "d" } });
  fireEvent.click(screen.getByLabelText("Keys work by themselves"));
  expect(sent()).toEqual([{ off: true, keys: { complete: "d" } }]);
});

it("says that a change was not kept", async () => {
  const { effects } = show();
  effects.answers["set-keys"] = { kind: "offline", url: "" };
  await press("d");
  expect(
    screen
      .getAllByRole("alert")
      .map(({ textContent }) => textContent)
      .join(""),
  ).not.toBe("");
});

it("leads to the keys that the browser keeps", () => {
  const { effects } = show();
  fireEvent.click(screen.getByRole("button", { name: "Open the browser’s keys" }));
  expect(effects.shortcutsOpened).toBe(1);
});
