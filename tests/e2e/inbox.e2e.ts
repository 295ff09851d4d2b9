import { describe, expect, it } from "vitest";
import { LOOPBACK } from "./support/connect.ts";
import { POPUP_SIZE } from "./support/driver.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();

describe("the inbox", () => {
  it("shows what waits, by when it is due, and the toolbar counts it", async () => {
    const { sandbox, popup, badgeShows } = await inbox.start();
    await badgeShows(String(sandbox.openTasks("performer").length));
    const page = await popup();
    for (const group of ["Overdue", "Today", "Later", "No date"]) {
      await page.getByRole("heading", { name: new RegExp(`^${group} \\d`) }).waitFor();
    }
  });

  it("is the browser's own popup, of the right size, with the list in it", async () => {
    const { browser, sandbox, badgeShows } = await inbox.start();
    await badgeShows("45");
    const popup = await browser.openRealPopup();
    expect(await popup.size()).toEqual(POPUP_SIZE);
    const [first] = sandbox.openTasks("performer");
    expect(await popup.text()).toContain(first?.name);
    await popup.close();
  });

  it("holds 500 tasks", async () => {
    const { popup, badgeShows } = await inbox.start({ tasks: 500 });
    await badgeShows("99+");
    const page = await popup();
    await page.getByRole("heading", { name: "Inbox 500" }).waitFor();
    await page.getByRole("link").first().waitFor();
    const [first] = await page.getByRole("link").texts();
    await page.getByRole("link").first().focus();
    await until(async () => {
      await page.keyboard.press("End");
      const focused = await page.focused();
      return focused.startsWith("link") && !focused.includes(first ?? "");
    }, "the keyboard to reach the last task");
  });

  it("loses a task that a colleague completed, at the next look", async () => {
    const { sandbox, popup, badgeShows } = await inbox.start({ tasks: 5 });
    await badgeShows("5");
    const task = sandbox.addTask({
      name: "Count the cups",
      apiName: "cups",
      workflow: { name: "Stock of May", templateId: 6, starterId: 1 },
    });
    const page = await popup();
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await page.getByText("Count the cups").first().waitFor();
    await badgeShows("6");
    sandbox.completeAs("owner", task.id);
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await page.getByText("Count the cups").first().waitFor("detached");
    await badgeShows("5");
  });

  it("keeps the list while offline, says so, and goes on when the network is back", async () => {
    const { browser, sandbox, popup, badgeShows } = await inbox.start({ tasks: 5 });
    await badgeShows("5");
    const page = await popup();
    await page.getByRole("link").first().waitFor();
    await sandbox.stop();
    await browser.setOffline(true);
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await page
      .getByText(/offline|does not answer/i)
      .first()
      .waitFor();
    await page.getByRole("link").first().waitFor();
    await sandbox.resume();
    await browser.setOffline(false);
    sandbox.addTask({
      name: "Written after the tunnel",
      apiName: "after",
      workflow: { name: "Tunnel", templateId: 6, starterId: 1 },
    });
    const added = page.getByRole("link", { name: "Written after the tunnel" });
    const tryNow = page.getByRole("button", { name: "Try now" });
    await until(
      async () => {
        if (await added.isVisible()) return true;
        if (await tryNow.isVisible()) await tryNow.click();
        return added.isVisible();
      },
      "the list to be read again, by itself or when asked",
      30_000,
    );
    await badgeShows("6");
  });

  it("says that the key is refused in mid-use, keeps the list, and takes a new key", async () => {
    const { browser, sandbox, popup, badgeShows } = await inbox.start({ tasks: 5 });
    await badgeShows("5");
    sandbox.revokeKey("performer");
    const page = await popup();
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await page
      .getByText(/refused (this|the) key/i)
      .first()
      .waitFor();
    await page.getByRole("link").first().waitFor();
    await badgeShows("!");
    sandbox.restoreKey("performer");
    const options = await browser.open("options", { width: 900, height: 1000 });
    await options.getByLabel("Your API key").fill(sandbox.keys.performer);
    await options.keyboard.press("Enter");
    await badgeShows("5");
  });

  it("says that the browser no longer allows it to reach the server, and asks again within a click", async () => {
    const { browser, popup, badgeShows } = await inbox.start({ tasks: 5 });
    await badgeShows("5");
    await browser.revokeHost(LOOPBACK);
    await badgeShows("!");
    const page = await popup();
    await page.getByRole("link").first().waitFor();
    const allow = page.getByRole("button", { name: "Allow access" });
    await allow.waitFor();
    if (!browser.canAnswerPrompts) return;
    await allow.click();
    await browser.answerPermissionPrompt(true);
    await badgeShows("5");
  });

  it("says that the server is down, since when, and when it tries again", async () => {
    const { sandbox, popup, badgeShows } = await inbox.start({ tasks: 5 });
    await badgeShows("5");
    sandbox.faults.add({ match: { path: "/v3/tasks" }, action: { kind: "status", status: 502, html: true } });
    const page = await popup();
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await page
      .getByText(/^The server has a fault\. Trying again within a minute\. The list below is from \d/)
      .waitFor();
    await page.getByRole("button", { name: "Try now" }).waitFor();
    await page.getByRole("link").first().waitFor();
    await badgeShows("5");
  });
});
