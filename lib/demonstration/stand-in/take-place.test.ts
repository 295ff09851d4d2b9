// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { takePlace } from "./take-place";

const REPLACED = [
  "browser",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "BroadcastChannel",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
];
const before = REPLACED.map((name) => ({ name, was: Object.getOwnPropertyDescriptor(globalThis, name) }));
const request = vi.fn<(name: string) => Promise<void>>();

beforeEach(() => {
  Object.defineProperty(navigator, "locks", { value: { request }, configurable: true });
  localStorage.setItem("language", "de");
  localStorage.setItem("density", "compact");
  localStorage.setItem("search", "kept");
  takePlace({
    i18n: { getMessage: (name) => name },
    runtime: { id: "us", getURL: (path) => `ext://us${path}`, getManifest: vi.fn() },
  });
});
afterEach(() => {
  for (const { name, was } of before) {
    Reflect.deleteProperty(globalThis, name);
    if (was) Object.defineProperty(globalThis, name, was);
  }
  localStorage.clear();
});

it("takes over how the person chose to see our pages, and nothing else of what those keep", () => {
  expect(localStorage.getItem("language")).toBe("de");
  expect(localStorage.getItem("density")).toBe("compact");
  expect(localStorage.getItem("theme")).toBeNull();
  expect(localStorage.getItem("search")).toBeNull();
});

it("lets nothing through that would outlast or leave the page", async () => {
  const stored = before.find(({ name }) => name === "localStorage")?.was;
  localStorage.setItem("mark", "demonstration");
  const real: unknown = stored?.value ?? stored?.get?.call(globalThis);
  expect(real instanceof Storage && real.getItem("mark")).toBeNull();
  await expect(fetch("https://api.pneumatic.app")).rejects.toThrow("reaches no server");
  expect([globalThis.XMLHttpRequest, globalThis.WebSocket]).toEqual([undefined, undefined]);
});

it("keeps its locks and channels apart from those of the other pages", async () => {
  await navigator.locks.request("outbox", () => undefined);
  expect(request.mock.calls[0]?.[0]).toMatch(/^demonstration:.+:outbox$/);
  expect(new BroadcastChannel("task-events").name).toMatch(/^demonstration:.+:task-events$/);
});
