import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findHarm } from "../attack/find-harm.ts";
import { connectAutomations } from "./support/connect.ts";
import { firstConnection } from "./support/connections.ts";
import type { Browser, Page, PageName } from "./support/driver.ts";
import { fillWithPayloads, ladenName } from "./support/fill-with-payloads.ts";
import { startForeignServer, type ForeignServer } from "./support/foreign-server.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { browserKind, provokeErrors } from "./support/test-browser.ts";
import { reportTotals } from "../soak/faults/report.ts";
import { until } from "./support/wait.ts";

/** The long form puts every payload into every kind of place, and prints what it counted. */
const LONG = process.env.SOAK_CASES !== undefined;
const PAGES: PageName[] = ["popup", "sidepanel", "inbox", "manage", "options"];
const WIDE = { width: 1280, height: 900 };

const inbox = prepareInbox();

let foreign: ForeignServer;
beforeAll(async () => {
  foreign = await startForeignServer();
});
afterAll(() => foreign.close());

/** What was seen of the payloads on one screen. */
interface Look {
  screen: string;
  payloads: number;
  /** Elements, handlers and links that would run, and the payload that did. */
  executed: number;
  navigated: number;
  foreign: number;
  /** All of that, and what else is not as it should be, in words. */
  problems: string[];
}

/** Opens a page in which payloads that run would be noticed. */
async function openWatched(browser: Browser, ...given: Parameters<Browser["open"]>): Promise<Page> {
  const page = await browser.open(...given);
  await page.evaluate(() => {
    Object.assign(globalThis, { ran: () => Object.assign(globalThis, { hasRun: true }) });
  });
  return page;
}

/** Goes one window further in whatever is longer than its window; false at the end. */
const scrollOn = () => {
  const moved = [...document.querySelectorAll("*")].filter((element) => {
    const before = element.scrollTop;
    element.scrollTop += element.clientHeight;
    return element.scrollTop > before;
  });
  return new Promise<boolean>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(moved.length > 0)));
  });
};

/** Looks whether anything of a payload is more than text here, and whether the page is wider than its window. */
async function look(page: Page, screen: string, payloads: number, own: string): Promise<Look> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const harm = await page.evaluate(findHarm);
  // Long lists have only those rows in the page that are in view.
  while (LONG && screen === "list" && (await page.evaluate(scrollOn)))
    harm.push(...(await page.evaluate(findHarm)));
  const seen = await page.evaluate(() => ({
    hasRun: "hasRun" in globalThis,
    extraWidth: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    title: document.title,
  }));
  const address = await page.url();
  const left = address.startsWith(own) ? [] : [`went to ${address}`];
  const asked = foreign.requests.splice(0).map(({ url }) => `asked for ${url}`);
  const run = [...harm, ...(seen.hasRun ? ["a payload ran"] : [])];
  const odd = [
    ...(seen.extraWidth > 0 ? [`wider than its window by ${seen.extraWidth}`] : []),
    ...(/^(?:Workflow Inbox|Inbox \(\d+\)|[\w ]+ · Manage)$/.test(seen.title)
      ? []
      : [`title: ${seen.title}`]),
  ];
  return {
    screen,
    payloads,
    executed: run.length,
    navigated: left.length,
    foreign: asked.length,
    problems: [...run, ...left, ...asked, ...odd].map((problem) => `${screen}: ${problem}`),
  };
}

/** Writes screen × payloads × executed × navigated × foreign as a table of text. */
function formatLooks(looks: Look[]): string {
  const sum = (count: (one: Look) => number) => looks.reduce((total, one) => total + count(one), 0);
  const all = {
    screen: "all",
    payloads: sum((one) => one.payloads),
    executed: sum((one) => one.executed),
    navigated: sum((one) => one.navigated),
    foreign: sum((one) => one.foreign),
  };
  const rows = [...looks, all].map((one) =>
    [one.payloads, one.executed, one.navigated, one.foreign]
      .map((count) => String(count).padStart(9))
      .join("  ")
      .padStart(44)
      .replace(/^/, one.screen.padEnd(20)),
  );
  return [`${"screen".padEnd(20)} payloads   executed  navigated    foreign`, ...rows].join("\n");
}

describe("our pages", () => {
  it("take no text for HTML or a script, whoever asks them to", async () => {
    const browser = inbox.browser();
    provokeErrors(/Trusted|sink|trusted-types|Content.Security.Policy|unsafe-eval/i);
    for (const name of PAGES) {
      const page = await browser.open(name);
      const taken = await page.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const taken: string[] = [];
            const attempt = (what: string, work: () => unknown) => {
              try {
                work();
                taken.push(what);
              } catch {
                // refused, as it should be
              }
            };
            // Apart from this function, which the driver may exempt from the policy.
            setTimeout(() => {
              const text = "<b>x</b>";
              attempt("text", () => (document.createElement("p").textContent = text));
              attempt("innerHTML", () => (document.createElement("p").innerHTML = text));
              attempt(
                "outerHTML",
                () => (document.body.appendChild(document.createElement("p")).outerHTML = text),
              );
              attempt("insertAdjacentHTML", () =>
                document.createElement("p").insertAdjacentHTML("beforeend", text),
              );
              attempt("a script's text", () => (document.createElement("script").text = "1"));
              attempt("a script's address", () => (document.createElement("script").src = "/x.js"));
              attempt("a frame's content", () => (document.createElement("iframe").srcdoc = text));
              attempt("a parser", () => new DOMParser().parseFromString(text, "text/html"));
              attempt("a function of text", () => Reflect.construct(Function, ["1"]));
              attempt("a policy", () => {
                const { trustedTypes } = globalThis as unknown as {
                  trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
                };
                trustedTypes.createPolicy("default", {});
              });
              resolve(taken);
            });
          }),
      );
      expect({ name, taken }).toEqual({ name, taken: ["text"] });
      await page.close();
    }
  });
});

describe("texts of attackers", () => {
  it(
    "run nothing, load nothing, lead nowhere and stay in their place, on every screen",
    async () => {
      const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 0 });
      const { puq } = sandbox;
      const { tasks, payloads } = fillWithPayloads(sandbox, foreign.origin, LONG);
      await connectAutomations(browser, puq);
      await browser.fireAlarm("poll");
      await until(async () => (await browser.badge()).text !== "", "the list");
      const looks: Look[] = [];
      const lookAt = async (page: Page, screen: string, count: number) => {
        looks.push(await look(page, screen, count, `${browser.origin}/`));
      };

      const popup = await openWatched(browser, "popup");
      await popup.getByRole("link").first().waitFor();
      await lookAt(popup, "list", sandbox.openTasks("owner").length);
      const connection = await firstConnection(browser);
      for (const [index, task] of tasks.entries()) {
        await popup.evaluate((hash) => void (location.hash = hash), `#/task/${connection}/${task}`);
        await popup.getByRole("heading", { name: new RegExp(`^${ladenName(index + 1)}`) }).waitFor();
        await popup.getByRole("textbox").first().waitFor();
        await lookAt(popup, `task ${index + 1}`, Math.ceil(payloads.length / tasks.length));
      }
      const shown = {
        launch: sandbox.state.templates.size,
        [`launch/${connection}/2`]: 2 * (sandbox.state.templates.get(2)?.fields.length ?? 0),
        automations: 2 * puq.state.workflows.length,
      };
      for (const [place, count] of Object.entries(shown)) {
        await popup.evaluate((hash) => void (location.hash = hash), `#/${place}`);
        await popup.getByRole("heading").first().waitFor();
        await lookAt(popup, place.replace(connection, "…"), count);
      }
      expect(await popup.url()).toMatch(`${browser.origin}/popup.html#/automations`);
      await popup.close();

      const managed = {
        "/templates": sandbox.state.templates.size,
        [`/data/${connection}/2`]: tasks.length,
        "/people": sandbox.state.people.size,
      };
      for (const [place, count] of Object.entries(managed)) {
        const page = await openWatched(browser, "manage", { ...WIDE, hash: place });
        await page.getByRole("table").first().waitFor();
        await lookAt(page, place.replace(connection, "…"), count);
        await page.close();
      }
      if (LONG) console.log(formatLooks(looks));
      const total = (count: (one: Look) => number) => looks.reduce((all, one) => all + count(one), 0);
      reportTotals(`injections in ${browserKind}`, {
        runs: total(({ payloads }) => payloads),
        executed: total(({ executed }) => executed),
      });
      expect(looks.flatMap(({ problems }) => problems)).toEqual([]);
    },
    LONG ? 300_000 : undefined,
  );
});
