// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { CONNECTION, HOST } from "./testing/examples";
import { FakeEffects } from "./testing/fake-effects";
import { renderPage } from "./testing/render-page";

afterEach(cleanup);

function section(role: "owner" | "admin" | "member") {
  const effects = new FakeEffects();
  effects.granted = new Set([HOST]);
  renderPage(effects, { ...CONNECTION, person: { ...CONNECTION.person, role } });
  return within(screen.getByRole("region", { name: "Webhooks" }));
}

it.each(["owner", "admin"] as const)("an %s is led to the webhooks of the account", (role) => {
  const link = section(role).getByRole("link", { name: "Manage webhooks" });
  expect(link.getAttribute("href")).toBe(`/manage.html#/webhooks/${CONNECTION.id}`);
});

it("a member reads who may see and change them", () => {
  const webhooks = section("member");
  expect(webhooks.getByText(/Only its owner and admins can see and change them/)).toBeTruthy();
  expect(webhooks.queryByRole("link")).toBeNull();
});
