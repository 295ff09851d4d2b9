import { describe, expect, it } from "vitest";
import { EVERY_FIELD_TASK } from "../sandbox/seed/vendors.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { prepareFiles } from "./support/prepare-files.ts";
import { browserKind } from "./support/test-browser.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const writeFile = prepareFiles();
const DESK = "Prepare the desk for Amara Diallo";

describe("a task", () => {
  it("shows its description as text and structure, and runs nothing in it", async () => {
    const { popup, badgeShows } = await inbox.start();
    await badgeShows("45");
    const page = await popup();
    await page.getByRole("link", { name: DESK }).click();
    await page.getByRole("table").waitFor();
    await page.getByText('<script>alert("not me")</script>').first().waitFor();
    const portfolio = page.getByRole("link", { name: /Portfolio/ });
    expect(await portfolio.attribute("href")).toBe("https://portfolio.example.org/~0?a=1&b=2#top");
    expect(await portfolio.attribute("rel")).toContain("noopener");
  });

  it("fetches a picture with the key when asked, and not before", async () => {
    const { popup, sandbox, badgeShows } = await inbox.start();
    await badgeShows("45");
    const page = await popup();
    const asked = () => sandbox.requests.filter(({ path }) => /^\/files\/[^/]+$/.test(path));
    await page.getByRole("link", { name: DESK }).click();
    // A comment below shows the same plan: the description's comes first.
    const load = page.getByRole("button", { name: /Load image .*Floor plan/ }).first();
    await load.waitFor();
    expect(asked()).toEqual([]);
    await load.click();
    await page.getByRole("img", { name: /Floor plan/ }).waitFor();
    expect(asked()).toMatchObject([{ headers: { authorization: `Bearer ${sandbox.keys.performer}` } }]);
  });

  it("ticks checks on the server, where they stand in the text, and then can be completed", async () => {
    const { popup, sandbox, badgeShows } = await inbox.start();
    await badgeShows("45");
    const { id } = sandbox.findTask(DESK);
    const page = await popup();
    await page.getByRole("link", { name: DESK }).click();
    await page.getByRole("textbox", { name: /^Laptop serial number/ }).fill("SN-1");
    for (const name of [/^Laptop enrolled/, /^Badge printed/, /^Desk cleaned/]) {
      await page.getByRole("checkbox", { name }).check();
    }
    const marks = () => sandbox.task(id).checklists.flatMap(({ items }) => items.map(({ marked }) => marked));
    await until(() => marks().every(Boolean), "the server to know all checks");
    await page.getByRole("button", { name: "Complete", exact: true }).click();
    await badgeShows("44");
    await until(() => sandbox.completions.some(({ task }) => task === id), "the completion");
    expect(sandbox.storedValue(id, "eo-internal")).toBe("CC-4711");
  });

  it("takes a check back, and says why, when the server refuses it", async () => {
    const { popup, sandbox, badgeShows } = await inbox.start();
    await badgeShows("45");
    sandbox.faults.add({
      match: { path: /checklists/ },
      action: { kind: "status", status: 500, html: true },
    });
    const page = await popup();
    await page.getByRole("link", { name: DESK }).click();
    const badge = page.getByRole("checkbox", { name: /^Badge printed/ });
    await badge.click();
    await page
      .getByText(/The server has a fault/)
      .first()
      .waitFor();
    await until(async () => !(await badge.isChecked()), "the check to be taken back");
  });

  it.runIf(browserKind === "firefox")(
    "goes on in a tab, with what was typed, where the browser would close the popup for a file",
    async () => {
      const { popup, browser, badgeShows } = await inbox.start();
      await badgeShows("45");
      const page = await popup();
      await page.getByRole("link", { name: new RegExp(EVERY_FIELD_TASK) }).click();
      await page.getByRole("textbox", { name: /^Short name/ }).fill("begun in the popup");
      await page.getByRole("button", { name: /^Go on in a tab/ }).press("Enter");
      const tab = await browser.waitForPage("inbox.html");
      const name = tab.getByRole("textbox", { name: /^Short name/ });
      await name.waitFor();
      await until(async () => (await name.value()) === "begun in the popup", "the draft to come along");
    },
  );

  it("keeps a file that was added, uploads it at once, and sends it with the answer", async () => {
    const { browser, sandbox, badgeShows } = await inbox.start();
    await badgeShows("45");
    const paths = ["one.txt", "two.txt"].map((name) => writeFile(name, name));
    const page = await browser.open("inbox", { width: 1100, height: 900 });
    await page.getByRole("link", { name: new RegExp(EVERY_FIELD_TASK) }).click();
    await page.getByLabel("Documents", { exact: true }).setFiles(paths);
    await until(
      () => sandbox.requests.filter(({ path }) => path === "/files/upload").length === 2,
      "both files to be uploaded",
    );
    await page.getByRole("button", { name: "Remove two.txt" }).click();
    await page.getByRole("button", { name: "Remove two.txt" }).waitFor("hidden");
    await page.reload();
    await page.getByText("one.txt").first().waitFor();
    expect(await page.getByText("two.txt").count()).toBe(0);
  });
});

describe("notifications", () => {
  it("are silent at first, and then tell of new tasks once per look", async () => {
    const sandboxed = await inbox.start({ tasks: 3, notifications: true });
    const { browser, sandbox, popup, badgeShows } = sandboxed;
    await badgeShows("3");
    expect(await browser.notifications()).toEqual([]);
    for (const name of ["Taste the new roast", "Call the roaster"]) {
      sandbox.addTask({ name, apiName: "n", workflow: { name: "Roast", templateId: 6, starterId: 1 } });
    }
    const page = await popup();
    await page.getByRole("button", { name: /^Check for new tasks/ }).click();
    await badgeShows("5");
    await until(async () => (await browser.notifications()).length === 1, "one notification");
  });
});
