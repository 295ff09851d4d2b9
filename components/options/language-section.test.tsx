// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import { LanguageSection } from "./language-section";
import { FakeEffects } from "./testing/fake-effects";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function show() {
  const effects = new FakeEffects();
  render(<LanguageSection effects={effects} />);
  const list = screen.getByLabelText<HTMLSelectElement>("Language of the pages");
  return { effects, list };
}

it("offers the profile's, the browser's and each language by its own name", () => {
  const { list } = show();
  expect([...list.options].map(({ text }) => text)).toEqual([
    "As in Pneumatic",
    "As in the browser",
    "English",
    "Deutsch",
    "Español",
    "Français",
    "Русский",
  ]);
  expect(list.value).toBe("profile");
});

it("shows what was chosen before", () => {
  localStorage.setItem("language", "de");
  expect(show().list.value).toBe("de");
});

it("speaks what is chosen, and leaves the focus where it was", async () => {
  const { effects, list } = show();
  for (const value of ["fr", "browser", "profile"]) fireEvent.change(list, { target: { value } });
  expect(effects.languages).toEqual(["fr", "browser", null]);
  await vi.waitFor(() => expect(document.activeElement).toBe(list));
});
