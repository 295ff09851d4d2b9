// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { Dialect } from "../../lib/fields/dialect";
import { API, CONNECTION, HOST } from "./testing/examples";
import { FakeEffects } from "./testing/fake-effects";
import { renderPage } from "./testing/render-page";

afterEach(cleanup);

function renderDetails(dialect: Dialect, healed: Record<string, number> = {}) {
  const effects = new FakeEffects();
  effects.granted = new Set([HOST]);
  effects.lastCheck = Date.now();
  effects.healed = healed;
  renderPage(effects, { ...CONNECTION, dialect });
}

/** What stands beside a name. */
const fact = (name: string) =>
  within(screen.getByRole("region", { name: "Details" })).getByText(name).nextElementSibling?.textContent;

it("tells in words how today's server wants its values", () => {
  renderDetails(CONNECTION.dialect);
  expect(fact("API")).toBe(API);
  expect(fact("State")).toBe("Not checked yet");
  expect(fact("Options are sent as")).toBe("their text");
  expect(fact("Dates are sent as")).toBe("Unix seconds");
  expect(fact("People are sent as")).toBe("e-mail, groups by name");
  expect(fact("Files are sent as")).toBe("links of the file service");
  expect(fact("Tasks are completed at")).toBe("/v2/tasks/:id/complete");
  expect(fact("Extension")).toBe("1.2.3");
});

it("tells in words how the documented server wants them", () => {
  renderDetails({ choice: "id", date: "iso", person: "id", file: "attachment-id", complete: "workflow" });
  expect(fact("Options are sent as")).toBe("their number");
  expect(fact("Dates are sent as")).toBe("ISO 8601");
  expect(fact("People are sent as")).toBe("their number");
  expect(fact("Files are sent as")).toBe("attachment numbers");
  expect(fact("Tasks are completed at")).toBe("/workflows/:id/task-complete");
});

it("tells when the list was last read", async () => {
  renderDetails(CONNECTION.dialect);
  expect(fact("Last check")).toBe("Not yet");
  await waitFor(() => expect(fact("Last check")).toMatch(/^\d{1,2}:\d\d/));
});

it("names stored values that could not be read", async () => {
  renderDetails(CONNECTION.dialect, { settings: Date.now() });
  await waitFor(() => expect(fact("Could not be read and was reset")).toMatch(/^settings \(\d{1,2}:\d\d/));
});
