import { describe, expect, it } from "vitest";
import type { Page } from "./support/driver.ts";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { catchTaken, readTaken } from "./support/taken.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const DESK = { width: 1200, height: 900 };

const rowOf = (page: Page, name: string) => page.getByRole("row").withText(name).first();

describe("people", () => {
  it("are listed with what waits for them, and a task goes to whoever has less to do", async () => {
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 8 });
    const open = sandbox.openTasks("performer");
    const page = await browser.open("manage", { ...DESK, hash: "/people" });
    await rowOf(page, "Nadia Okafor").getByText(String(open.length), { exact: true }).waitFor();
    await rowOf(page, "Tomás Herrera").getByText("Admin").waitFor();
    await rowOf(page, "Finance")
      .getByText(/Jun Watanabe/)
      .waitFor();
    await expectClean(page, "people");
    await page.getByRole("link", { name: "Nadia Okafor" }).click();
    await page.getByRole("heading", { name: `Open tasks (${open.length})` }).waitFor();
    await page
      .getByRole("button", { name: /^Give away “/ })
      .first()
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").fill("piotr");
    await dialog.getByRole("option", { name: /Piotr Zieliński.*0 open tasks/ }).click();
    await expectClean(page, "give away");
    await dialog.getByRole("button", { name: "Give", exact: true }).click();
    await page.getByText(/^Piotr Zieliński has “.*” now\./).waitFor();
    const isPiotrs = () =>
      [...sandbox.state.tasks.values()].some(({ performers }) => performers.some(({ id }) => id === 6));
    expect(isPiotrs()).toBe(true);
    await page.getByRole("link", { name: "Everybody" }).click();
    await rowOf(page, "Piotr Zieliński").getByText("1", { exact: true }).waitFor();
  });

  it("are chosen by how much they have to do where a task is reassigned", async () => {
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 8 });
    const task = sandbox.addTask({ name: "Count", performers: ["owner"], workflow: { templateId: 2 } });
    expect(task.performers).toHaveLength(1);
    const tab = await browser.open("inbox", DESK);
    await tab.getByRole("button", { name: /^Check for new tasks/ }).click();
    await tab.getByRole("link", { name: /^Count/ }).click();
    await tab.getByRole("button", { name: "More", exact: true }).click();
    await tab.getByRole("button", { name: "Change who does it" }).click();
    await tab.getByRole("dialog").getByRole("combobox").fill("nadia");
    const waiting = sandbox.openTasks("performer").length;
    await tab.getByRole("option", { name: new RegExp(`Nadia Okafor.*${waiting} open tasks`) }).click();
    await until(() => task.performers.length === 2, "Nadia to have it too");
  });

  it("get keys from the owner, to be copied once with an instruction, and lose them again", async () => {
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 2 });
    const page = await browser.open("manage", { ...DESK, hash: "/people" });
    await page.getByRole("link", { name: "Piotr Zieliński" }).click();
    await page.getByRole("textbox", { name: "New key" }).fill("Tablet");
    await page.getByRole("button", { name: "Create" }).click();
    const whole = await page.getByRole("textbox", { name: "The new key" }).value();
    expect(sandbox.state.keys.find(({ token }) => token === whole)).toMatchObject({
      userId: 6,
      name: "Tablet",
    });
    await expectClean(page, "new key");
    await catchTaken(page);
    await page.getByRole("button", { name: "Copy the key" }).click();
    await page.getByText("The key is copied.").waitFor();
    expect(await readTaken(page)).toBe(whole);
    await page.getByRole("button", { name: "Copy it with an instruction" }).click();
    await until(async () => (await readTaken(page)).startsWith("Hello Piotr Zieliński,"), "the letter");
    expect(await readTaken(page)).toContain(`\n${whole}\n`);
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Revoke “Tablet”" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await until(() => !sandbox.state.keys.some(({ token }) => token === whole), "the key to be gone");
    await page.getByRole("button", { name: "Revoke “Tablet”" }).waitFor("detached");
  });

  it("who are admins see, create and revoke their own keys, and nobody else's", async () => {
    const { browser, sandbox } = await inbox.start({ role: "admin", tasks: 2 });
    const page = await browser.open("manage", { ...DESK, hash: "/people" });
    await page.getByRole("heading", { name: "Your API keys" }).waitFor();
    await page.getByRole("textbox", { name: "New key" }).fill("Laptop");
    await page.getByRole("button", { name: "Create" }).click();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: "Revoke “Laptop”" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("button", { name: "Revoke “Laptop”" }).waitFor("detached");
    expect(sandbox.state.keys.some(({ name }) => name === "Laptop")).toBe(false);
    await page.getByRole("link", { name: "Piotr Zieliński" }).click();
    await page.getByText("Nothing is waiting.").waitFor();
    expect(await page.getByRole("heading", { name: /API keys/ }).count()).toBe(0);
  });

  it.each(["v5.0", "documented"] as const)("have one key each on older servers (%s)", async (dialect) => {
    const { browser } = await inbox.start({ role: "owner", dialect, tasks: 2 });
    const page = await browser.open("manage", { ...DESK, hash: "/people" });
    await rowOf(page, "Piotr Zieliński").getByText("Member").waitFor();
    await page.getByText(/everybody has one key/).waitFor();
    expect(await page.getByRole("textbox", { name: "New key" }).count()).toBe(0);
  });
});
