import { describe, expect, it } from "vitest";
import { EVERY_FIELD_TASK } from "../sandbox/seed/vendors.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Page } from "./support/driver.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { prepareFiles } from "./support/prepare-files.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const SECONDS = Date.UTC(2026, 10, 30, 14, 5) / 1_000;
const TYPED = {
  "sc-string": "Dock & Crane GmbH <b>",
  "sc-text": "Zeile eins\nline two — „quoted“",
  "sc-number": "4.25",
  "sc-url": "https://example.com/a?b=c",
  "sc-radio": "Medium",
  "sc-dropdown": "Machines",
};

const writeFile = prepareFiles();

async function fillEverything(page: Page): Promise<void> {
  const box = (name: RegExp) => page.getByRole("textbox", { name });
  await box(/^Short name/).fill(TYPED["sc-string"]);
  await box(/^Summary/).fill(TYPED["sc-text"]);
  await box(/^Score/).fill("4,25");
  await page.getByLabel(/^Reviewed on.*day/i).fill("2026-11-30");
  await page.getByLabel(/^Reviewed on.*time/i).fill("14:05");
  await box(/^Web site/).fill(TYPED["sc-url"]);
  await page.getByRole("radio", { name: "Medium" }).check();
  await page.getByRole("combobox", { name: /^Category/ }).select("Machines");
  await page.getByRole("checkbox", { name: "Organic" }).check();
  await page.getByRole("checkbox", { name: "None, or unknown" }).check();
  await page.getByLabel("Documents", { exact: true }).setFiles([writeFile("offer [1].txt", "the offer")]);
  await page.getByRole("combobox", { name: /^Responsible/ }).fill("watanabe");
  await page.getByRole("option", { name: /Jun Watanabe/ }).click();
}

/** What the server holds now in each field but that of the file. */
function stored(sandbox: Sandbox, task: number) {
  const names = ["string", "text", "number", "date", "url", "radio", "dropdown", "checkbox", "user"];
  return Object.fromEntries(names.map((name) => [`sc-${name}`, sandbox.storedValue(task, `sc-${name}`)]));
}

describe.each(["v7.3", "v5.0", "documented"] as const)(
  "completing a task with every field type (%s)",
  (dialect) => {
    it("stores on the server exactly what was typed", async () => {
      const { browser, sandbox, badgeShows } = await inbox.start({ dialect });
      await badgeShows("45");
      const { id } = sandbox.findTask(EVERY_FIELD_TASK);
      const page = await browser.open("inbox", { width: 1100, height: 900 });
      await page.getByRole("link", { name: new RegExp(EVERY_FIELD_TASK) }).click();
      await fillEverything(page);
      await page.getByRole("button", { name: "Complete", exact: true }).click();
      await until(() => sandbox.completions.some(({ task }) => task === id), "the completion", 20_000);
      const { "sc-date": date, ...rest } = stored(sandbox, id);
      expect(rest).toEqual({
        ...TYPED,
        "sc-checkbox": "Organic, None, or unknown",
        "sc-user": "Jun Watanabe",
      });
      const seconds =
        dialect === "documented" && date?.includes("T") ? Date.parse(date) / 1_000 : Number(date);
      expect(seconds).toBe(SECONDS);
      const file = sandbox.field(id, "sc-file");
      expect(JSON.stringify(file.stored)).toMatch(
        dialect === "v7.3" ? /\[offer \[1\)\.txt\]\(http/ : /offer/,
      );
      await badgeShows("44");
      expect(sandbox.completions.filter(({ task }) => task === id)).toHaveLength(1);
      const completed = sandbox.requests
        .filter(({ path }) => path.endsWith("complete"))
        .map(({ path }) => path);
      expect(completed.at(-1)).toMatch(
        dialect === "documented" ? /task-complete$/ : /\/v2\/tasks\/\d+\/complete$/,
      );
    });
  },
);

describe("required fields", () => {
  it("left empty stop the answer before any request, and are shown", async () => {
    const { browser, sandbox, badgeShows } = await inbox.start();
    await badgeShows("45");
    const page = await browser.open("inbox", { width: 1100, height: 900 });
    await page.getByRole("link", { name: new RegExp(EVERY_FIELD_TASK) }).click();
    await page.getByRole("textbox", { name: /^Summary/ }).fill("only this");
    await page.getByRole("button", { name: "Complete", exact: true }).click({ evenIfDisabled: true });
    await until(
      async () => (await page.focused()).includes("Short name"),
      "the first missing field to have the focus",
    );
    expect(sandbox.requests.filter(({ path }) => path.endsWith("complete"))).toEqual([]);
    expect(sandbox.completions).toEqual([]);
  });
});
