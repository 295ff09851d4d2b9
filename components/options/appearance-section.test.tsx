// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Failure } from "../../lib/http/failure";
import type { PuqAccount } from "../../lib/store/stored";
import { CONNECTION } from "./testing/examples";
import { FakeEffects } from "./testing/fake-effects";
import { click, renderPage } from "./testing/render-page";

let effects: FakeEffects;

beforeEach(() => {
  effects = new FakeEffects();
});
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const ACCOUNT: PuqAccount = {
  id: "a",
  api: "https://api.puq.test",
  name: null,
  remember: true,
  connectedAt: 1,
  watched: [],
};
const list = (name: string) => screen.getByLabelText<HTMLSelectElement>(name);
const words = (name: string) => [...list(name).options].map(({ text }) => text);
const choose = (name: string, option: string) =>
  fireEvent.change(list(name), {
    target: { value: [...list(name).options].find(({ text }) => text === option)?.value },
  });

it("offers themes, densities and places to begin with, and shows what was chosen", async () => {
  localStorage.setItem("theme", "dark");
  renderPage(effects, CONNECTION);
  expect(words("Theme")).toEqual(["As the system", "Light", "Dark"]);
  expect(list("Theme").value).toBe("dark");
  expect(list("Density").value).toBe("comfortable");
  choose("Theme", "Light");
  choose("Density", "Compact");
  choose("The popup opens with", "Launch");
  expect(effects.appearances).toEqual([{ theme: "light" }, { density: "compact" }, { start: "launch" }]);
});

it("offers automations to begin with where there are any", async () => {
  const state = renderPage(effects, CONNECTION);
  expect(words("The popup opens with")).toEqual(["Inbox", "Launch"]);
  state.automations.value = ACCOUNT;
  await waitFor(() => expect(words("The popup opens with")).toEqual(["Inbox", "Launch", "Automations"]));
  state.policy.value = { policy: { automations: false }, ignored: [] };
  await waitFor(() => expect(words("The popup opens with")).toEqual(["Inbox", "Launch"]));
});

it("turns the number off and on, and lets it count something else", async () => {
  const state = renderPage(effects, CONNECTION);
  choose("The number counts", "Overdue and due today");
  state.settings.value = { ...state.settings.value, badge: { counts: "today" } };
  await waitFor(() => expect(list("The number counts").value).toBe("today"));
  click("Number on the toolbar button", "checkbox");
  expect(effects.inputs("set-badge")).toEqual([
    { off: false, counts: "today" },
    { off: true, counts: "today" },
  ]);
  state.settings.value = { ...state.settings.value, badge: { off: true, counts: "today" } };
  await waitFor(() => expect(screen.queryByLabelText("The number counts")).toBeNull());
});

it("changes for how long something can be undone", () => {
  renderPage(effects, CONNECTION);
  expect(list("What you complete can be undone for").value).toBe("5");
  choose("What you complete can be undone for", "20 seconds");
  expect(effects.inputs("set-undo")).toEqual([{ undoMilliseconds: 20_000 }]);
});

it("says that a change was not kept", async () => {
  const failure: Failure = { kind: "interrupted", url: "" };
  effects.answers = { "set-badge": failure };
  renderPage(effects, CONNECTION);
  click("Number on the toolbar button", "checkbox");
  await screen.findByRole("alert");
});
