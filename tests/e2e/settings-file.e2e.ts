import { describe, expect, it } from "vitest";
import type { Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { prepareFiles } from "./support/prepare-files.ts";
import { catchTaken, readTaken } from "./support/taken.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const writeFile = prepareFiles();

async function choose(page: Page, text: string, label = "Import settings"): Promise<void> {
  await page.getByLabel(label).setFiles([writeFile("settings.json", text)]);
}

describe("the settings file", () => {
  it("takes settings along, and brings them back after showing what it changes", async () => {
    const { browser, sandbox, badgeShows } = await inbox.start();
    await badgeShows("45");
    const page = await browser.open("options", { width: 900, height: 1400 });
    await page.getByLabel("Theme").select("Dark");
    await page.getByLabel("The number counts").select("Overdue and due today");
    await page.getByLabel("What you complete can be undone for").select("20 seconds");
    await until(async () => (await browser.badge()).text !== "45", "the number to count less");
    await catchTaken(page);
    await page.getByRole("button", { name: "Export settings" }).click();
    await until(async () => (await readTaken(page)) !== "", "the file");
    const text = await readTaken(page);
    expect(JSON.parse(text)).toMatchObject({
      appearance: { theme: "dark" },
      badge: { counts: "today" },
      undoSeconds: 20,
      accounts: [{ server: sandbox.url, account: { name: "Harborlight Coffee Roasters" } }],
    });
    expect(text).not.toContain(sandbox.keys.performer);

    await page.getByLabel("Theme").select("Light");
    await page.getByLabel("The number counts").select("All waiting tasks");
    await badgeShows("45");
    await choose(page, text.slice(0, -20));
    await page.getByText("This is not a settings file of Workflow Inbox, or it is cut off.").waitFor();
    await choose(page, text.replace('"today"', '"tomorrow"'));
    await page.getByText("badge.counts").waitFor();
    await expectClean(page, "a refused file");

    await choose(page, text.replace('"language": "profile"', '"language": "de"'));
    await page.getByRole("heading", { name: "What the file changes" }).waitFor();
    const cells = await page.getByRole("cell").texts();
    expect(cells).toEqual([
      "Light",
      "Dark",
      "All waiting tasks",
      "Overdue and due today",
      "As in Pneumatic",
      "Deutsch",
    ]);
    await expectClean(page, "what a file changes");
    expect(await page.getByLabel("Theme").value(), "nothing is changed yet").toBe("light");
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByText("3 Einstellungen wurden geändert.").waitFor();
    expect(await page.getByLabel("Farbschema").value()).toBe("dark");
    await until(async () => (await browser.badge()).text !== "45", "the number to count less again");
    await choose(page, text, "Einstellungen importieren");
    await page.getByRole("button", { name: "Übernehmen" }).click();
    await page.getByText("1 setting was changed.").waitFor();
  });
});
