// @vitest-environment happy-dom
import { afterEach, expect, it } from "vitest";
import { findHarm } from "./find-harm";
import { KINDS, PAYLOADS } from "./payloads";

afterEach(() => document.body.replaceChildren());

it("there are hundreds of different payloads, some of every kind", () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
  for (const payloads of Object.values(KINDS)) expect(payloads.length).toBeGreaterThan(10);
});

it("what they do is found where something takes them for HTML", () => {
  const { html, svg } = KINDS;
  const missed = [...html, ...svg].filter((payload) => {
    document.body.innerHTML = payload;
    return document.body.childElementCount > 0 && findHarm().length === 0;
  });
  expect(missed).toEqual([]);
});

it("links that run, hide their host or keep their opener are found", () => {
  for (const href of ["javascript:ran()", "data:text/html,x", "vbscript:x", "https://a:b@x.test/"]) {
    document.body.innerHTML = "";
    const link = document.createElement("a");
    link.setAttribute("href", href);
    document.body.append(link);
    expect(findHarm().length).toBeGreaterThan(0);
  }
});
