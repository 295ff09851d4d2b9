import { describe, expect, it } from "vitest";
import { connectAutomations } from "./support/connect.ts";
import type { Browser } from "./support/driver.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const VENDOR = "Create vendor in the ERP";
const MINUTE = 60_000;

/** How many notifications of failures are on show. Chromium tells no titles; there the new tasks' own would count. */
const countFailures = async (browser: Browser) =>
  (await browser.notifications()).filter(({ title }) => title === null || /automation/.test(title)).length;

describe("a watched automation", () => {
  it("marks the toolbar and is told once when it fails, until somebody has looked", async () => {
    const { browser, sandbox, badgeShows } = await inbox.start({ tasks: 3, notifications: true });
    const { puq } = sandbox;
    const options = await connectAutomations(browser, puq);
    await options.close();
    const place = { hash: `/automations//${puq.workflow(VENDOR).id}` };
    const page = await browser.open("inbox", place);
    await page.getByRole("checkbox", { name: /^Tell me when a run fails/ }).check();
    await until(
      () => puq.requests.some(({ query }) => query.status === "FAILED" && query.limit === undefined),
      "the first look",
    );
    await page.close();
    await badgeShows("3");

    puq.run(VENDOR, { outcome: "FAILED", createdAt: Date.now() - MINUTE });
    await browser.stopBackground();
    await browser.fireAlarm("poll");
    await badgeShows("3!");
    await until(async () => (await countFailures(browser)) === 1, "the notification");
    await browser.fireAlarm("poll");
    const looks = puq.requests.length;
    await until(() => puq.requests.length > looks, "another look");
    expect(await countFailures(browser)).toBe(1);

    const looking = await browser.open("inbox", { hash: `${place.hash}/runs` });
    await looking.getByText(/^3 runs/).waitFor();
    await badgeShows("3");
  });
});
