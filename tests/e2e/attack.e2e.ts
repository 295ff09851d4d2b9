import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod/mini";
import { findHarm } from "../attack/find-harm.ts";
import { enterToken } from "./support/connect.ts";
import type { Browser, Page } from "./support/driver.ts";
import { fillWithPayloads, ladenName } from "./support/fill-with-payloads.ts";
import { startForeignServer, type ForeignServer } from "./support/foreign-server.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const WIDE = { width: 1280, height: 900 };
const storedSchema = z.object({ connections: z.object({ value: z.array(z.object({ id: z.string() })) }) });

let foreign: ForeignServer;
beforeEach(async () => {
  foreign = await startForeignServer();
});
afterEach(() => foreign.close());

/** Opens a page in which payloads that run would be noticed. */
async function openWatched(browser: Browser, ...given: Parameters<Browser["open"]>): Promise<Page> {
  const page = await browser.open(...given);
  await page.evaluate(() => {
    Object.assign(globalThis, { ran: () => Object.assign(globalThis, { hasRun: true }) });
  });
  return page;
}

/** Expects that nothing of a payload is more than text here, and that the page is not wider than its window. */
async function expectHarmless(page: Page, screen: string): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const harm = await page.evaluate(findHarm);
  const seen = await page.evaluate(() => ({
    hasRun: "hasRun" in globalThis,
    extraWidth: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    title: document.title,
  }));
  expect({ screen, harm, ...seen }).toEqual({
    screen,
    harm: [],
    hasRun: false,
    extraWidth: 0,
    title: expect.stringMatching(/^(?:Workflow Inbox|Inbox \(\d+\)|[\w ]+ · Manage)$/),
  });
}

describe("texts of attackers", () => {
  it("run nothing, load nothing, lead nowhere and stay in their place, on every screen", async () => {
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 0 });
    const { puq } = sandbox;
    const { tasks } = fillWithPayloads(sandbox, foreign.origin);
    await (await enterToken(browser, puq.url, puq.key)).getByText("puq.ai is connected.").waitFor();
    await browser.fireAlarm("poll");
    await until(async () => (await browser.badge()).text !== "", "the list");

    const popup = await openWatched(browser, "popup");
    await popup.getByRole("link").first().waitFor();
    await expectHarmless(popup, "list");
    const { connections } = storedSchema.parse((await browser.readStorage()).local);
    const connection = connections.value[0]?.id ?? "";
    for (const [index, task] of tasks.entries()) {
      await popup.evaluate((hash) => void (location.hash = hash), `#/task/${connection}/${task}`);
      await popup.getByRole("heading", { name: new RegExp(`^${ladenName(index + 1)}`) }).waitFor();
      await popup.getByRole("textbox").first().waitFor();
      await expectHarmless(popup, `task ${index + 1}`);
    }
    for (const place of ["launch", `launch/${connection}/2`, "automations"]) {
      await popup.evaluate((hash) => void (location.hash = hash), `#/${place}`);
      await popup.getByRole("heading").first().waitFor();
      await expectHarmless(popup, place);
    }
    expect(await popup.url()).toMatch(`${browser.origin}/popup.html#/automations`);
    await popup.close();

    for (const place of ["/templates", `/data/${connection}/2`, "/people"]) {
      const page = await openWatched(browser, "manage", { ...WIDE, hash: place });
      await page.getByRole("table").first().waitFor();
      await expectHarmless(page, place);
      await page.close();
    }
    expect(foreign.requests).toEqual([]);
  });
});
