// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { OUTSIDE_EVENT } from "../../lib/demonstration/events";
import { DemonstrationBar } from "./demonstration-bar";

afterEach(cleanup);

it("says what this is, and leads out and on", () => {
  render(<DemonstrationBar />);
  screen.getByText("Nothing here is real, and nothing leaves your browser.");
  expect(screen.getByRole("link", { name: "Leave" }).getAttribute("href")).toBe("/welcome.html");
  const connect = screen.getByRole("link", { name: "Connect your account" });
  expect(connect.getAttribute("href")).toBe("/welcome.html#connect");
});

it("says so when something is asked for that is not part of it, until one goes elsewhere", async () => {
  render(<DemonstrationBar />);
  const said = screen.getByRole("status");
  expect(said.textContent).toBe("");
  await act(() => void dispatchEvent(new Event(OUTSIDE_EVENT)));
  expect(said.textContent).toMatch(/^That is not part of the demonstration\./);
  await act(() => void dispatchEvent(new Event("hashchange")));
  expect(said.textContent).toBe("");
});
