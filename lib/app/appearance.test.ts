// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { afterEach, expect, it, vi } from "vitest";
import { APPEARANCES, chooseAppearance, followAppearance, readAppearance } from "./appearance";

afterEach(() => chooseAppearance({ theme: "system", density: "comfortable", start: "inbox" }));

const shown = () => {
  const { theme, density } = document.documentElement.dataset;
  return { theme, density };
};

/** Runs what stands at the head of every page, and returns what follows other pages. */
function runAtHead(): () => void {
  const page = { document, localStorage, onstorage: () => undefined };
  runInNewContext(readFileSync("public/appearance.js", "utf8"), page);
  return page.onstorage;
}

it("is as it comes until something is chosen, and where nothing sensible is kept", () => {
  const asItComes = { theme: "system", density: "comfortable", start: "inbox" };
  expect(readAppearance()).toEqual(asItComes);
  for (const name of Object.keys(APPEARANCES)) localStorage.setItem(name, "pink");
  expect(readAppearance()).toEqual(asItComes);
});

it("keeps what is chosen and leaves the rest, and keeps nothing for what is there as it comes", () => {
  chooseAppearance({ theme: "dark", start: "launch" });
  chooseAppearance({ density: "compact" });
  expect(readAppearance()).toEqual({ theme: "dark", density: "compact", start: "launch" });
  chooseAppearance({ theme: "system" });
  expect(localStorage.getItem("theme")).toBeNull();
  expect(readAppearance()).toEqual({ theme: "system", density: "compact", start: "launch" });
});

it("is shown by the page that chooses, and by the script at the head of those to come", () => {
  chooseAppearance({ theme: "dark", density: "compact" });
  expect(shown()).toEqual({ theme: "dark", density: "compact" });
  Object.assign(document.documentElement.dataset, { theme: "", density: "" });
  const follow = runAtHead();
  expect(shown()).toEqual({ theme: "dark", density: "compact" });
  localStorage.setItem("theme", "light");
  localStorage.removeItem("density");
  follow();
  expect(shown()).toEqual({ theme: "light", density: "" });
});

it("tells of what other pages choose, by name", () => {
  const show = vi.fn<() => void>();
  followAppearance(["density"], show);
  dispatchEvent(new StorageEvent("storage", { key: "theme" }));
  expect(show).not.toHaveBeenCalled();
  dispatchEvent(new StorageEvent("storage", { key: "density" }));
  expect(show).toHaveBeenCalledOnce();
});
