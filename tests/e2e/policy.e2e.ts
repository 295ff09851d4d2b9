import type { browser as ExtensionApi } from "wxt/browser";
import { afterEach, describe, expect, it } from "vitest";
import { startSandbox } from "../sandbox/sandbox.ts";
import { LOOPBACK } from "./support/connect.ts";
import { expectClean } from "./support/expect-clean.ts";
import { launchManaged, whyUnmanaged } from "./support/managed-browser.ts";
import { browserKind } from "./support/test-browser.ts";
import { until } from "./support/wait.ts";

declare const chrome: typeof ExtensionApi;

const OPTIONS_SIZE = { width: 900, height: 1000 };
const unmanaged = whyUnmanaged();
const atEnd: (() => unknown)[] = [];

afterEach(async () => {
  for (const end of atEnd.splice(0).toReversed()) await end();
});

describe("an administrator's policy", () => {
  it("decides where to connect, how often to look, and what the person is told", async ({ skip }) => {
    if (unmanaged !== null) skip(`Policies cannot be given to a browser here: ${unmanaged}`);
    const sandbox = await startSandbox({ dialect: "v7.3" });
    atEnd.push(() => sandbox.close());
    const browser = await launchManaged(browserKind, {
      server: sandbox.url,
      otherServers: false,
      fileService: `${sandbox.url}/set-files`,
      pollSeconds: 900,
      notifications: false,
      quietHours: { monday: "18:00-08:30" },
      automations: false,
    });
    atEnd.push(() => browser.close());
    await browser.grantHost(LOOPBACK);

    const page = await browser.open("options", OPTIONS_SIZE);
    await page.getByText("Set by your administrator.").first().waitFor();
    await page.getByText(sandbox.url).first().waitFor();
    expect(await page.getByLabel("Server address").count()).toBe(0);
    expect(await page.getByRole("checkbox", { name: "Tell me about new tasks" }).isChecked()).toBe(false);
    expect(await page.getByRole("checkbox", { name: "Tell me about new tasks" }).isEnabled()).toBe(false);
    await page.getByLabel("Your API key").fill(sandbox.keys.performer);
    await page.getByRole("button", { name: "Connect", exact: true }).click();

    await page.getByText("You are connected").first().waitFor();
    await page.getByText(`${sandbox.url}/set-files`).first().waitFor();
    await page.getByText("Your administrator has turned off automations.").waitFor();
    expect(await page.getByRole("button", { name: "Connect puq.ai" }).count()).toBe(0);
    await expectClean(page, "settings with a policy");

    await browser.fireAlarm("poll");
    await until(async () => {
      const wait = await browser.runInExtension(
        async () => ((await chrome.alarms.get("poll"))?.scheduledTime ?? 0) - Date.now(),
      );
      return wait > 10 * 60_000;
    }, "the next check to be a quarter of an hour away");

    await page.getByText("Diagnostics").click();
    await page.getByText(`{"from":1080,"to":510}`).waitFor();
    expect(await browser.extensionErrors()).toEqual([]);
  });
});
