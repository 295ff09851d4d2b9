import { describe, expect, it } from "vitest";
import type { Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { catchTaken, readTaken } from "./support/taken.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const DESK = { width: 1280, height: 800 };
const OPTIONS_SIZE = { width: 900, height: 1200 };

/** The colour of bars as the page shows it now: light or dark. Red, green and blue. */
const readAccent = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement("i");
    probe.style.color = "var(--accent)";
    document.body.append(probe);
    const [red, green, blue] = getComputedStyle(probe).color.match(/\d+/g) ?? [];
    probe.remove();
    return `${red} ${green} ${blue}`;
  });

/** Waits until every chart has bars of the colour that the page has for them now, and returns it. */
async function barsAreDrawn(page: Page, when: string): Promise<string> {
  const accent = await readAccent(page);
  const isDrawn = (sought: string) => {
    const canvases = [...document.querySelectorAll("canvas")];
    return (
      canvases.length > 0 &&
      canvases.every((canvas) => {
        const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3] === 255 && `${data[at]} ${data[at + 1]} ${data[at + 2]}` === sought) return true;
        return false;
      })
    );
  };
  await until(() => page.evaluate(isDrawn, accent), `the charts to be drawn ${when}`);
  return accent;
}

const names = async (page: Page) =>
  (await page.getByRole("cell").texts()).filter((text) => text.endsWith(" EUR)"));

describe("workflow data", () => {
  it.each(["v7.3", "documented"] as const)(
    "of a template stand in a table that sorts, filters, and goes along as a file (%s)",
    async (dialect) => {
      const { browser, sandbox } = await inbox.start({ role: "owner", dialect });
      sandbox.addTask({ name: "Review", workflow: { name: "=1+1", templateId: 2 } });
      const page = await browser.open("manage", { ...DESK, hash: "/data" });
      await page.getByLabel("Template").select("Purchase approval");
      await page.getByText("11 workflows", { exact: true }).waitFor();
      await catchTaken(page);
      await page.getByRole("button", { name: "Save as CSV" }).click();
      await until(async () => (await readTaken(page)).includes("\r\n"), "the file");
      expect(await readTaken(page)).toMatch(/,'=1\+1,Running,/);
      await page.getByRole("button", { name: /Amount in EUR$/ }).click();
      await page.getByRole("button", { name: /Amount in EUR$/ }).click();
      await until(async () => (await names(page))[0]?.includes("7200"), "the largest amount at the top");
      await page.getByRole("searchbox", { name: "Filter rows" }).fill("kaffeemuhle");
      await page.getByText("1 of 11 shown", { exact: true }).waitFor();
      await page.getByRole("checkbox", { name: /^Select “Kaffee/ }).check();
      await page.getByText("1 row selected", { exact: true }).waitFor();
      await expectClean(page, "table");
      await page.getByRole("button", { name: "Copy" }).click();
      await page.getByText("Copied 1 row.").waitFor();
      expect((await readTaken(page)).split("\r\n")[1]).toMatch(/\tKaffeemühle „Größe XL“\t1000\t/);
      await page.getByLabel("Status").select("Snoozed");
      await page.getByText("No workflow of this template has this status.").waitFor();
      await page.getByLabel("Template").select("Feature request");
      await page.getByText(/^1?\d workflows?$/).waitFor();
    },
  );

  it("of 10,000 workflows are read with progress, stopped, and gone on with; fields are chosen", async () => {
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 0 });
    const template = [...sandbox.state.templates.values()].find(({ name }) => name === "Feature request");
    const templateId = template?.id ?? null;
    for (let index = 0; index < 10_000; index += 1) {
      const fields = [
        { type: "number" as const, apiName: "n", name: "Score", value: String(index) },
        { type: "string" as const, apiName: "s", name: "Remark", value: `Remark ${index}` },
      ];
      sandbox.addTask({
        name: "Look",
        status: "completed",
        fields,
        workflow: { name: `Wish ${index}`, templateId, status: 1, createdAt: 1_795_000_000 - index },
      });
    }
    sandbox.faults.add({
      match: { path: "/workflows/fields" },
      action: { kind: "latency", milliseconds: 100 },
    });
    const page = await browser.open("manage", { ...DESK, hash: "/data" });
    await page.getByLabel("Template").select("Feature request");
    await page.getByRole("progressbar", { name: "Reading workflows" }).waitFor();
    await page.getByText(/^\d+ of 10000 workflows$/).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText(/^Stopped after \d+ of 10000 workflows/).waitFor();
    sandbox.faults.clear();
    await page.getByRole("button", { name: /^Fields \(2 of 2\)/ }).click();
    await page.getByRole("checkbox", { name: "Remark" }).uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Read on" }).click();
    await until(() => page.getByText("10000 workflows", { exact: true }).isVisible(), "all", 30_000);
    expect(await page.getByRole("row").count()).toBeLessThan(80);
    expect(await page.getByRole("button", { name: /^Remark/ }).count()).toBe(0);
    await page.getByRole("button", { name: /^Score/ }).click();
    await page.getByRole("cell", { name: "Wish 0", exact: true }).waitFor();
    // Other work on the machine only adds to the time, so that the fastest of some is what sorting takes.
    const times = await page.evaluate(async () => {
      const header = [...document.querySelectorAll("button")].find((one) =>
        one.innerText.startsWith("Score"),
      );
      const first = () => document.querySelector("tbody")?.innerText;
      const all: number[] = [];
      while (all.length < 6) {
        const shown = first();
        const before = performance.now();
        header?.click();
        while (first() === shown && performance.now() - before < 5_000)
          await new Promise((resolve) => requestAnimationFrame(resolve));
        all.push(performance.now() - before);
      }
      return all;
    });
    for (const turn of [0, 1]) {
      const ofOneDirection = times.filter((_, index) => index % 2 === turn);
      expect(Math.min(...ofOneDirection), "milliseconds until it is sorted").toBeLessThan(500);
    }
  });

  it("are drawn as charts, each with its table; an admin, who may not read the values, sees these alone", async () => {
    const { browser } = await inbox.start({ role: "admin" });
    const page = await browser.open("manage", { ...DESK, hash: "/data" });
    await page.getByLabel("Template").select("Purchase approval");
    await page.getByRole("img", { name: /^Open tasks by performer\. Nadia Okafor has most to do/ }).waitFor();
    await until(
      () => page.evaluate(() => [...document.querySelectorAll("canvas")].every(({ width }) => width > 300)),
      "the charts to be drawn",
    );
    await page.emulateColorScheme("light");
    const light = await barsAreDrawn(page, "in light");
    await page.emulateColorScheme("dark");
    const dark = await barsAreDrawn(page, "in dark");
    expect(dark).not.toBe(light);
    const options = await browser.open("options", OPTIONS_SIZE);
    await options.getByLabel("Theme").select("Light");
    await options.close();
    await until(async () => (await readAccent(page)) === light, "the page to be as the person chose");
    expect(await barsAreDrawn(page, "in light on a dark system")).toBe(light);
    await page.getByText("Show as a table").nth(2).click();
    await page.getByRole("table").getByText("Nadia Okafor").waitFor();
    await expectClean(page, "charts");
    expect(await page.getByRole("link", { name: "Table" }).count()).toBe(0);
  });
});
