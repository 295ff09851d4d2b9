import { describe, expect, it } from "vitest";
import { EVERY_FIELD_TASK } from "../sandbox/seed/vendors.ts";
import type { Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { focusIs } from "./support/focus-is.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();

/** Presses keys one after the other. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe("keys", () => {
  it("lead through the list, into a task, to its first field and back", async () => {
    const { popup, badgeShows } = await inbox.start();
    await badgeShows("45");
    const page = await popup();
    await page.getByRole("link").first().waitFor();
    const [, second = ""] = await page.getByRole("link").texts();
    await press(page, "j", "j", "j", "k");
    await focusIs(page, second.split("\n")[0] ?? "");
    await press(page, "/");
    await page.keyboard.type(EVERY_FIELD_TASK);
    await press(page, "ArrowDown", "e");
    await focusIs(page, /^textbox "Short name/);
    await page.keyboard.type("jkec");
    expect(await page.getByRole("textbox", { name: /^Short name/ }).value()).toContain("jkec");
    await press(page, "Escape");
    await focusIs(page, /^link/);
    await press(page, "g", "l");
    await page.getByRole("searchbox").waitFor();
    await until(async () => (await page.url()).endsWith("#/launch"), "the templates");
    await press(page, "g", "i");
    await until(async () => (await page.url()).endsWith("#/"), "the inbox");
  });

  it("are listed by the question mark; axe finds nothing there", async () => {
    const { popup, badgeShows } = await inbox.start({ tasks: 5 });
    await badgeShows("5");
    const page = await popup();
    await page.getByRole("link").first().waitFor();
    await press(page, "j", "?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.getByText("Go to the first field").waitFor();
    await expectClean(page, "keys");
    await press(page, "Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor("hidden");
    await focusIs(page, /^link/);
  });

  it("are changed and turned off in the settings", async () => {
    const { browser, popup, badgeShows } = await inbox.start({ tasks: 5 });
    await badgeShows("5");
    const options = await browser.open("options", { width: 900, height: 1400 });
    await options.getByRole("heading", { name: "Keys" }).click();
    await options.getByRole("button", { name: "Change the key of “Show the keys”" }).click();
    await press(options, "c");
    await options.getByText("“C” is taken by “Complete the task”").waitFor();
    await options.getByRole("button", { name: "Change the key of “Show the keys”" }).click();
    await press(options, "h");
    await options.getByRole("button", { name: "As it was: “Show the keys”" }).waitFor();
    await expectClean(options, "keys in the settings");
    const page = await popup();
    await page.getByRole("link").first().waitFor();
    await press(page, "j", "h");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.close();
    const before = JSON.stringify((await browser.readStorage()).local);
    await options.getByLabel("Keys work by themselves").uncheck();
    await until(
      async () => JSON.stringify((await browser.readStorage()).local) !== before,
      "the choice to be stored",
    );
    const quiet = await popup();
    await quiet.getByRole("link").first().waitFor();
    await press(quiet, "ArrowDown", "h", "x", "/");
    await focusIs(quiet, /^link/);
    expect(await quiet.getByRole("dialog", { name: "Keys" }).count()).toBe(0);
  });
});
