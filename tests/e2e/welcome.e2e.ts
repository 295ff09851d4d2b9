import { expect, it } from "vitest";
import type { browser as ExtensionApi } from "wxt/browser";
import { LANGUAGES } from "../../lib/app/languages.ts";
import { readMessages } from "../support/read-messages.ts";
import { LOOPBACK } from "./support/connect.ts";
import type { Browser } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { focusIs } from "./support/focus-is.ts";
import { prepareInbox } from "./support/inbox-app.ts";

declare const chrome: typeof ExtensionApi;

const inbox = prepareInbox({ welcome: true });
const WIDE = { width: 1000, height: 900 };

it.each(Object.entries(LANGUAGES))(
  "leads from the installation to one's own first task in %s: %s",
  async (language, name) => {
    const say = await readTexts(language);
    const browser = inbox.browser();
    const sandbox = await inbox.serve({ tasks: 5 });
    let page = await browser.waitForPage("/welcome.html");
    if (!browser.canAnswerPrompts) {
      // That loads the extension anew, which closes its pages.
      await browser.grantNotifications();
      await browser.grantHost(LOOPBACK);
      page = await browser.open("welcome", WIDE);
    }
    await page.resize(WIDE);
    if (language !== "en") await page.getByRole("combobox", { name: "Language" }).select(name);
    await page.getByRole("heading", { name: say("welcome.title") }).waitFor();
    await page
      .getByText(say(await howToPin(browser)))
      .first()
      .waitFor();
    await expectClean(page, "not connected");

    await page.getByRole("radio", { name: say("options.connect.own") }).check();
    await page.getByLabel(say("options.connect.address")).fill(sandbox.url);
    await page.getByLabel(say("options.connect.keyLabel"), { exact: true }).fill(sandbox.keys.performer);
    await page.getByRole("button", { name: say("options.connect.submit"), exact: true }).click();
    if (browser.canAnswerPrompts) await browser.answerPermissionPrompt(true);
    const open = page.getByRole("link", { name: say("welcome.first.open") });
    await open.waitFor();
    await focusIs(page, say("welcome.connect.done", "Nadia Okafor", sandbox.state.account.name));
    await expectClean(page, "connected");
    const address = (await open.attribute("href")) ?? "";
    await open.click();
    const task = sandbox.state.tasks.get(Number(address.split("/").at(-1)));
    await page.getByRole("heading", { name: task?.name ?? "", exact: true }).waitFor();
    expect(await page.url()).toBe(browser.origin + address);
  },
  120_000,
);

/** What the page says of the icon: how to pin it, or that it is. */
async function howToPin(browser: Browser): Promise<string> {
  const { isOnToolbar } = await browser.runInExtension(() => chrome.action.getUserSettings());
  if (isOnToolbar) return "welcome.pin.done";
  return browser.kind === "firefox" ? "welcome.pin.firefox" : "welcome.pin.chrome";
}

/** The texts of a language, by their key, with what is put in. */
async function readTexts(language: string) {
  const texts = await readMessages(language);
  return (key: string, ...given: string[]) =>
    (texts[key.replaceAll(".", "_")] ?? key).replace(/\$(\d)/g, (_, at) => given[Number(at) - 1] ?? "");
}
