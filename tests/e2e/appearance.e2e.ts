import { describe, expect, it } from "vitest";
import type { ColorScheme, Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const OPTIONS_SIZE = { width: 900, height: 1200 };
const WHITE = "rgb(255, 255, 255)";

/** How a page looks: as a whole, and what the browser draws in it. */
function look(page: Page) {
  return page.evaluate(() => {
    const styleOf = (element: Element | null) => getComputedStyle(element ?? document.documentElement);
    const { colorScheme, backgroundColor } = styleOf(null);
    const controls = styleOf(document.querySelector("select, input")).colorScheme;
    return { colorScheme, backgroundColor, controls };
  });
}

/** Whether the person's choice was there before the page painted anything. */
function wasKnownFirst(page: Page) {
  return page.evaluate(() => {
    const script = document.head.querySelector("script");
    const [loaded] = performance.getEntriesByName(script?.src ?? "");
    const [painted] = performance.getEntriesByName("first-contentful-paint");
    const waits = script !== null && !script.async && !script.defer && script.type === "";
    return waits && (!loaded || !painted || loaded.startTime + loaded.duration <= painted.startTime);
  });
}

/** Heights of the first rows, and how far they are from each other, in whole pixels. */
function measureRows(page: Page) {
  return page.evaluate(() => {
    const [first, second] = [...document.querySelectorAll("li[aria-posinset]")].map((row) =>
      row.getBoundingClientRect(),
    );
    return first && second ? [Math.round(first.height), Math.round(second.top - first.top)] : [];
  });
}

const readLastPlace = (page: Page) => page.evaluate(() => localStorage.getItem("last-place"));

async function isAt(page: Page, room: string): Promise<boolean> {
  const link = page.getByRole("navigation").getByRole("link", { name: room });
  return (await link.attribute("aria-current")) === "page";
}

async function expectLook(page: Page, scheme: ColorScheme, what: string): Promise<void> {
  await until(async () => (await look(page)).colorScheme === scheme, `${what} to be ${scheme}`);
  const { backgroundColor, controls } = await look(page);
  const isWhite = backgroundColor === WHITE;
  const blemishes = await page.axe();
  expect({ what, controls, isWhite, blemishes }).toEqual({
    what,
    controls: scheme,
    isWhite: scheme === "light",
    blemishes: [],
  });
}

describe("the appearance", () => {
  it("is what the person chose, whatever the system's is, at once in all pages and before any paint", async () => {
    const { browser, popup, badgeShows } = await inbox.start();
    await badgeShows("45");
    const open = await popup();
    await open.getByRole("link").first().waitFor();
    const options = await browser.open("options", OPTIONS_SIZE);
    for (const page of [open, options]) await page.emulateColorScheme("light");
    await options.getByLabel("Theme").select("Dark");
    await expectLook(options, "dark", "settings on a light system");
    await expectLook(open, "dark", "an open popup on a light system");
    await options.getByLabel("Theme").select("Light");
    for (const page of [open, options]) await page.emulateColorScheme("dark");
    await expectLook(options, "light", "settings on a dark system");
    await expectLook(open, "light", "an open popup on a dark system");

    expect(await measureRows(open)).toEqual([50, 50]);
    await options.getByLabel("Density").select("Compact");
    await until(async () => (await measureRows(open)).join() === "40,40", "the rows to be lower");
    await expectClean(options, "compact settings");

    const later = await popup();
    await later.emulateColorScheme("dark");
    await later.getByRole("link").first().waitFor();
    await expectLook(later, "light", "a popup that is opened later");
    expect(await measureRows(later)).toEqual([40, 40]);
    await expectClean(later, "compact list");
    expect(await wasKnownFirst(later)).toBe(true);
    await options.reload();
    await options.getByLabel("Theme").waitFor();
    expect(await wasKnownFirst(options)).toBe(true);
    expect(await options.getByLabel("Theme").value()).toBe("light");

    await options.getByLabel("The popup opens with").select("Launch");
    const left = await readLastPlace(options);
    const again = await popup();
    await again.getByRole("link", { name: "Inbox" }).waitFor();
    expect(await isAt(again, "Inbox"), "left a moment ago").toBe(true);
    await until(async () => (await readLastPlace(options)) !== left, "the popup to remember where it is");
    await again.close();
    await options.evaluate(() => localStorage.setItem("last-place", "0 #/"));
    const first = await popup();
    await until(() => isAt(first, "Launch"), "the popup to open with the templates");
  });

  it("has the number on the toolbar button that the person wants, or none", async () => {
    const { browser, popup, badgeShows } = await inbox.start();
    await badgeShows("45");
    const page = await popup();
    const heading = page.getByRole("heading", { name: /^Overdue \d/ });
    await heading.waitFor();
    const overdue = (await heading.text()).replace(/\D/g, "");
    await page.close();
    const options = await browser.open("options", OPTIONS_SIZE);
    await options.getByLabel("The number counts").select("Overdue tasks only");
    await badgeShows(overdue);
    expect((await browser.badge()).title).toContain("45 tasks wait for you");
    await options.getByRole("checkbox", { name: "Number on the toolbar button" }).uncheck();
    await badgeShows("");
    await options.getByRole("checkbox", { name: "Number on the toolbar button" }).check();
    await badgeShows(overdue);
    await options.getByLabel("The number counts").select("All waiting tasks");
    await badgeShows("45");
  });
});
