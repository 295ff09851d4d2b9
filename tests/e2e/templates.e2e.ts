import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { expectClean } from "./support/expect-clean.ts";
import { prepareInbox } from "./support/inbox-app.ts";
import { until } from "./support/wait.ts";

const inbox = prepareInbox();
const SIZE = { width: 1280, height: 900 };
const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/templates/${name}.json`, import.meta.url));

const LIST = `# Goods return

Customer: string*

## Look at the goods @Nadia Okafor

- Seal
- Weight

Verdict: radio (take back, refuse)*

## Pay back @Finance
`;

describe("templates for owners", () => {
  it("are listed, read as an outline, duplicated, and launched", async () => {
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 2 });
    const page = await browser.open("manage", SIZE);
    const table = page.getByRole("table");
    await table.getByRole("link", { name: "Purchase approval", exact: true }).waitFor();
    await page.getByRole("searchbox", { name: "Search templates" }).fill("purchase");
    const row = table.getByRole("row").withText("Purchase approval");
    await until(async () => (await row.text()).includes("Margit Lindqvist, Tomás Herrera"), "its owners");
    await row.getByRole("link", { name: "Purchase approval", exact: true }).click();
    await page.getByRole("heading", { name: "Purchase approval" }).waitFor();
    for (const words of [
      "Done by Nadia Okafor and Jun Watanabe",
      "Due 8 hours after it starts",
      "Is skipped when “Amount in EUR” is less than 1000",
      "The numbers have to add up to 100.",
    ]) {
      await page.getByText(words).first().waitFor();
    }
    await expectClean(page, "outline");
    await page.getByRole("button", { name: "Duplicate" }).click();
    await page.getByRole("button", { name: "Open the copy" }).click();
    await page.getByRole("heading", { name: "Purchase approval - clone" }).waitFor();
    await page.getByText("Draft", { exact: true }).waitFor();
    expect(await page.getByRole("link", { name: "Launch", exact: true }).count()).toBe(0);
    expect([...sandbox.state.templates.values()].filter(({ name }) => name.endsWith("clone"))).toHaveLength(
      1,
    );
    await page.getByRole("link", { name: "All templates" }).click();
    await page.getByRole("searchbox", { name: "Search templates" }).fill("purchase");
    await page.getByRole("link", { name: "Launch “Purchase approval”" }).click();
    await page.getByRole("textbox", { name: /^What do you need/ }).waitFor();
  });

  it.each(["v7.3", "documented"] as const)(
    "are imported from JSON, judged before anything is sent (%s)",
    async (dialect) => {
      const { browser, sandbox } = await inbox.start({ role: "owner", dialect, tasks: 2 });
      const writes = () =>
        sandbox.requests.filter(({ method, path }) => method === "POST" && path === "/templates");
      const page = await browser.open("manage", SIZE);
      await page.getByRole("link", { name: "Import JSON" }).click();
      await page.getByLabel("Choose a file").setFiles([fixture("classic-unknown-performer")]);
      await page.getByText("Performer “9999” is not in this account").waitFor();
      await page.getByText("The server would refuse this template.").waitFor();
      await page.getByRole("button", { name: "Line 81, column 24" }).click();
      await until(async () => (await page.focused()).includes("Template as JSON"), "the caret in the text");
      await expectClean(page, "import with a problem");
      const create = page.getByRole("button", { name: "Create and activate" });
      await create.click({ evenIfDisabled: true });
      expect(writes()).toEqual([]);
      const text = page.getByRole("textbox", { name: "Template as JSON" });
      await text.fill(await readFile(fixture("classic-valid"), "utf8"));
      await page.getByText("The server would accept this template.").waitFor();
      await create.click();
      await page.getByRole("button", { name: "Duplicate" }).waitFor();
      await page.getByText("Is skipped when “Verdict” is “Refuse”").waitFor();
      expect(writes()).toHaveLength(1);
      const made = [...sandbox.state.templates.values()].at(-1);
      expect(made).toMatchObject({ name: "Goods return", isActive: true });
    },
  );

  it("are written as a plain list with a preview beside it, and can be started at once", async () => {
    const { browser, sandbox } = await inbox.start({ role: "owner", tasks: 2 });
    const page = await browser.open("manage", SIZE);
    await page.getByRole("link", { name: "Write as a list" }).click();
    await until(
      async () => (await page.focused()).includes("Write a template"),
      "the focus at the new place",
    );
    const text = page.getByRole("textbox", { name: "List" });
    await text.fill(LIST.replace("@Finance", "@Finanze"));
    await page.getByText("Nobody is called “Finanze”.").waitFor();
    await page.getByText("To activate it, mend what is named above").waitFor();
    await text.fill(LIST);
    const preview = page.getByRole("region", { name: "Preview" });
    await preview.getByText("Done by Nadia Okafor").waitFor();
    await preview.getByText("Done by Finance (group)").waitFor();
    await preview.getByText("Options: take back · refuse").waitFor();
    await expectClean(page, "list");
    await page.getByRole("button", { name: "Create and activate" }).click();
    await page.getByRole("link", { name: "Launch", exact: true }).click();
    await page.getByRole("textbox", { name: /^Customer/ }).waitFor();
    const made = [...sandbox.state.templates.values()].at(-1);
    expect(made).toMatchObject({
      isActive: true,
      stepCount: 2,
      fields: [{ name: "Customer", required: true }],
    });
  });

  it("are opened by an admin only where he owns them", async () => {
    const { browser } = await inbox.start({ role: "admin", tasks: 2 });
    const page = await browser.open("manage", SIZE);
    await page.getByRole("link", { name: "Purchase approval", exact: true }).waitFor();
    const foreign = page.getByRole("row").withText("Feature request");
    await foreign.waitFor();
    expect(await foreign.getByRole("link", { name: "Feature request", exact: true }).count()).toBe(0);
    await foreign.getByRole("link", { name: "Launch “Feature request”" }).waitFor();
    await expectClean(page, "templates");
    await page.getByRole("link", { name: "Employee onboarding", exact: true }).click();
    await page.getByText("Done by whoever “Buddy” names").waitFor();
    await expectClean(page, "outline with a long text");
  });
});
