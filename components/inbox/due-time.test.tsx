// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DueTime } from "./due-time";
import { CONNECTION, NOON, storeInbox } from "./testing/store-inbox";

const HOUR = 3_600_000;

// A sheet has the classes it has, and no others: the runner's own would have every one that is asked for.
vi.mock("./rows.module.css", () => ({ default: { due: "due", late: "late", soon: "soon" } }));

beforeEach(() => storeInbox({}));
afterEach(cleanup);

it.each([
  ["that is over is late", -HOUR, ["due", "late"]],
  ["within the hour is soon", HOUR / 2, ["due", "soon"]],
  ["with time to spare looks like nothing special", 5 * HOUR, ["due"]],
])("a due time %s", (_, distance, classes) => {
  const { container } = render(<DueTime dueAt={NOON + distance} connection={CONNECTION} />);
  expect([...(container.querySelector("time")?.classList ?? [])]).toEqual(classes);
});
