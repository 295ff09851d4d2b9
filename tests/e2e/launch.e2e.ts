import { describe, expect, it } from "vitest";
import type { MenuPick, Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { focusIs } from "./support/focus-is.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { untilStored } from "./support/until-stored.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const PICK: MenuPick = {
  pageUrl: "https://shop.example.com/orders/20391",
  title: "Order 20391 · Harborlight",
  selectionText: "It arrived\nbroken.",
};

const template = (page: Page, name: string) =>
  page.getByRole("link", { name: new RegExp(`^${name} \\d+ step`) });
const startButton = (page: Page) => page.getByRole("button", { name: "Start", exact: true });

async function open() {
  const app = await inbox.start();
  await app.badgeShows("45");
  const page = await app.popup();
  await page.getByRole("link", { name: "Launch", exact: true }).click();
  await page.getByRole("heading", { name: /^Most used first/ }).waitFor();
  return { ...app, page };
}

describe("launching workflows", () => {
  it("starts one from the keyboard and goes straight to one's own first task", async () => {
    const { page, sandbox } = await open();
    await expectClean(page, "templates");
    await page.keyboard.press("/");
    await page.keyboard.type("event");
    await page.keyboard.press("ArrowDown");
    await focusIs(page, "Event booking");
    await page.keyboard.press("Enter");
    await focusIs(page, "Event booking");
    await startButton(page).click({ evenIfDisabled: true });
    await focusIs(page, "Event");
    await page.getByLabel(/^Event/).fill("Harvest fair");
    await page.getByLabel("Day: day").fill("2030-10-05");
    await page.getByLabel(/^Roastery %/).fill("60");
    await page.getByLabel(/^Café %/).fill("40");
    await page.getByLabel(/^Street and number/).fill("Cais 4");
    expect(await page.getByLabel("Workflow name").attribute("placeholder")).toMatch(
      /^Harvest fair – Event booking/,
    );
    await expectClean(page, "kickoff");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "Prepare Harvest fair in Cais 4" }).waitFor();
    expect(sandbox.findTask("Prepare Harvest fair in Cais 4").name).toContain("Harvest fair");
  });

  it("says where to find one that brings nothing to do, and starts another", async () => {
    const { page, sandbox } = await open();
    const before = sandbox.state.workflows.size;
    await template(page, "Ring the roastery bell").click();
    await page.getByLabel("Workflow name").fill("Ring, please");
    await page.getByRole("checkbox", { name: "Urgent" }).check();
    await page.getByLabel("Due date: day").fill("2030-01-31");
    await startButton(page).click();
    await page.getByRole("heading", { name: "“Ring, please” is started" }).waitFor();
    await page.getByText("No task in it waits for you now.").waitFor();
    await expectClean(page, "started");
    expect(
      await page.getByRole("link", { name: "Open the workflow in Pneumatic" }).attribute("href"),
    ).toMatch(/\/workflows\/\d+\/$/);
    const workflows = [...sandbox.state.workflows.values()];
    expect(workflows).toHaveLength(before + 1);
    expect(workflows.at(-1)).toMatchObject({ name: "Ring, please", urgent: true });
    await page.getByRole("button", { name: "Launch another" }).click();
    await template(page, "Ring the roastery bell").click();
    expect(await page.getByLabel("Workflow name").value()).toBe("");
  });

  it("keeps favourites, what was typed and the place", async () => {
    const { page, browser } = await open();
    await template(page, "Feature request").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Favourites 1" }).waitFor();
    await template(page, "Feature request").click();
    await page.getByLabel(/^I wish/).fill("Bigger cups");
    await page.getByText("Saved as you type.").waitFor();
    await untilStored(browser, '"favourites":["9"]', "the favourite");
    await page.close();
    await browser.stopBackground();
    const again = await browser.open("popup");
    await until(
      async () => (await again.getByLabel(/^I wish/).value()) === "Bigger cups",
      "what was typed to be there",
    );
    await again.keyboard.press("Escape");
    await again.getByRole("heading", { name: "Favourites 1" }).waitFor();
  });

  it("names the field that the server refuses and keeps everything", async () => {
    const { page } = await open();
    await template(page, "Event booking").click();
    await page.getByLabel(/^Event/).fill("Fair");
    await page.getByLabel("Day: day").fill("2030-10-05");
    await page.getByLabel(/^Roastery %/).fill("60");
    await page.getByLabel(/^Café %/).fill("50");
    await page.getByLabel(/^Street and number/).fill("Cais 4");
    await startButton(page).click();
    await page.getByText(/What you filled in is kept here\./).waitFor();
    expect(await page.getByLabel(/^Café %/).value()).toBe("50");
    await expectClean(page, "refused");
    await page.getByLabel(/^Café %/).fill("40");
    await startButton(page).click();
    await page.getByRole("heading", { name: "Prepare Fair in Cais 4" }).waitFor();
  });

  it("stands beside the templates in a tab", async () => {
    const { browser } = await open();
    const tab = await browser.open("inbox", { width: 1200, height: 800, hash: "/launch" });
    await tab.getByText("Choose on the left what to start.").waitFor();
    await template(tab, "Read later").click();
    await startButton(tab).waitFor();
    await expectClean(tab, "tab");
    await tab.getByRole("link", { name: /^Inbox/ }).click();
    await tab.getByRole("heading", { name: /^Overdue/ }).waitFor();
  });
});

describe("launching with a page", () => {
  it("puts what was picked in the menu into the fields one chooses, and at once the next time", async () => {
    const { page, browser, sandbox } = await open();
    await page.close();
    await browser.chooseMenuEntry("selection", PICK);
    const picked = await browser.open("popup", { hash: "/launch" });
    await picked.getByText("Starting with “It arrived broken.”").waitFor();
    await expectClean(picked, "picked");
    await template(picked, "Read later").click();
    await picked.getByRole("heading", { name: "What goes where" }).waitFor();
    await expectClean(picked, "mapping");
    await picked.getByRole("button", { name: "Fill in" }).click();
    await until(
      async () => (await picked.getByRole("textbox", { name: /^Address/ }).value()) === PICK.pageUrl,
      "the address to be filled in",
    );
    expect(await picked.getByRole("textbox", { name: /^What caught your eye/ }).value()).toBe(
      "It arrived\nbroken.",
    );
    await picked.getByRole("textbox", { name: /^Title/ }).fill("Order 20391");
    await startButton(picked).click();
    await until(
      () => [...sandbox.state.workflows.values()].some(({ name }) => name.startsWith("Read: Order 20391")),
      "the workflow to be started",
    );
    await picked.close();

    await browser.chooseMenuEntry("selection", { ...PICK, selectionText: "Another one" });
    const again = await browser.open("popup", { hash: "/launch" });
    await template(again, "Read later").click();
    await again.getByText("Filled in from “Another one”").waitFor();
    const excerpt = again.getByRole("textbox", { name: /^What caught your eye/ });
    expect(await excerpt.value()).toBe("Another one");
    expect(JSON.stringify((await browser.readStorage()).session)).toContain("Another one");
    expect(await again.url()).not.toContain("Another");
    await again.getByRole("button", { name: "Change" }).click();
    await again.getByRole("button", { name: "Without it" }).click();
  });

  it("takes the page under the toolbar's popup, and says when it cannot", async () => {
    const { page, browser, sandbox } = await open();
    await page.getByRole("button", { name: "Launch with this page" }).click();
    await page.getByText(/The browser does not let extensions see this page\./).waitFor();
    await expectClean(page, "restricted");
    expect(await browser.extensionErrors()).toEqual([]);
    expect(sandbox.errors).toEqual([]);
  });
});
